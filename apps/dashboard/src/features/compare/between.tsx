'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { EventSign } from '../history/event-sign.tsx'
import { FieldChangeLine, Sentence } from '../history/sentence.tsx'
import type { TimeAxis } from '../plan/documents.ts'
import { betweenQuery, type StoryPart } from './documents.ts'

const Part = ({ part }: { readonly part: StoryPart }) => {
  const t = useTranslations('compare')
  return (
    <li className="px-4 py-3">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
        {part.name && <Bdi text={part.name} className="font-medium text-sm text-text" />}
        <span>
          {part.fromVersion === part.toVersion ? part.toVersion : `${part.fromVersion}–${part.toVersion}`}
        </span>
        <span className="ms-auto">
          <When at={part.at} />
        </span>
      </p>
      {part.summary && <Bdi text={part.summary} lines className="text-sm" />}
      <ul>
        {part.sentences.nodes.map((sentence, i) => (
          <li key={`${sentence.type}${sentence.element.id}${i}`} className="flex gap-2.5 py-1 text-sm">
            <EventSign type={sentence.type} />
            <div className="min-w-0">
              <Sentence event={sentence} />
              {sentence.changes.map(change => (
                <FieldChangeLine key={change.field} change={change} />
              ))}
              {sentence.note && <Bdi text={sentence.note} lines className="block text-muted" />}
            </div>
          </li>
        ))}
        {part.sentences.totalCount > part.sentences.nodes.length && (
          <li className="text-muted text-sm">
            {t('more', { count: part.sentences.totalCount - part.sentences.nodes.length })}
          </li>
        )}
      </ul>
    </li>
  )
}

interface Loaded {
  readonly key: string
  readonly parts: readonly StoryPart[]
  readonly next: string | null
}

/** What was done between the two moments, in order, with more on request. */
export const Between = (asked: {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly axis: TimeAxis
}) => {
  const t = useTranslations()
  const client = useClient()
  const [loaded, setLoaded] = useState<Loaded>()
  const [failed, setFailed] = useState(false)
  const key = JSON.stringify(asked)
  const load = async (after: string | null, before: readonly StoryPart[]) => {
    const { data } = await client
      .query(betweenQuery, { ...asked, after }, { requestPolicy: 'network-only' })
      .toPromise()
    const story = data?.plan?.story
    setFailed(!story)
    if (story)
      setLoaded({
        key,
        parts: [...before, ...story.nodes],
        next: story.pageInfo.hasNextPage ? story.pageInfo.endCursor : null,
      })
  }
  useEffect(() => {
    void load(null, [])
  }, [key])

  if (failed) return <Problem onRetry={() => void load(null, [])}>{t('states.unreachable')}</Problem>
  if (!loaded) return <Skeleton className="h-60" />
  if (loaded.parts.length === 0) return <Empty title={t('compare.said', { events: 0 })} />
  return (
    <div aria-busy={loaded.key !== key}>
      <ol className="surface-card divide-y divide-line">
        {loaded.parts.map(part => (
          <Part key={part.fromVersion} part={part} />
        ))}
      </ol>
      {loaded.next && (
        <div className="mt-3">
          <Button onClick={() => void load(loaded.next, loaded.parts)}>{t('compare.older')}</Button>
        </div>
      )}
    </div>
  )
}

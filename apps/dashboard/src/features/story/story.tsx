'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import type { TimeAxis } from '../plan/documents.ts'
import { type StoryPart as Part, storyQuery } from './documents.ts'
import { StoryPart } from './story-part.tsx'

interface Told {
  readonly parts: readonly Part[]
  readonly total: number
  readonly next: string | null
}

const pageSize = 10

/** What became of a plan between two moments, and why, in plain sentences, oldest first. */
export const Story = ({
  plan,
  from,
  to = 'now',
  axis = 'RECORDED',
  label,
}: {
  /** The API's global id. */
  readonly plan: string
  /** The moment after which it begins, as the API writes it. */
  readonly from: string
  readonly to?: string
  readonly axis?: TimeAxis
  readonly label: string
}) => {
  const t = useTranslations('story')
  const client = useClient()
  const [told, setTold] = useState<Told>()
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const [after, setAfter] = useState<string | null>(null)

  useEffect(() => {
    let current = true
    setFailed(false)
    client
      .query(
        storyQuery,
        { id: plan, from, to, axis, first: pageSize, after },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
      .then(({ data }) => {
        if (!current) return
        const story = data?.plan?.story
        if (!story) {
          setFailed(true)
          return
        }
        setTold(before => ({
          parts: after === null ? story.nodes : [...(before?.parts ?? []), ...story.nodes],
          total: story.totalCount,
          next: story.pageInfo.hasNextPage ? story.pageInfo.endCursor : null,
        }))
      })
    return () => {
      current = false
    }
  }, [client, plan, from, to, axis, after, turn])

  if (failed && !told) return <Problem onRetry={() => setTurn(n => n + 1)}>{t('failed')}</Problem>
  if (!told) return <Skeleton className="h-24" />
  if (told.parts.length === 0) return <p className="px-4 py-3 text-muted text-sm">{t('nothing')}</p>
  return (
    <>
      <ol aria-label={label} className="divide-y divide-line">
        {told.parts.map(part => (
          <StoryPart key={part.fromVersion} part={part} />
        ))}
      </ol>
      {told.next !== null && (
        <div className="px-4 pb-3">
          <Button size="small" onClick={() => setAfter(told.next)}>
            {t('loadMore', { shown: told.parts.length, total: told.total })}
          </Button>
        </div>
      )}
    </>
  )
}

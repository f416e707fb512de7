'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { FieldChangeLine } from '../history/sentence.tsx'
import { eventChangesQuery } from './documents.ts'

/** Old to new of one event: the difference of the plan between the version before and its own. */
export const EventChanges = ({ planId, version }: { readonly planId: string; readonly version: number }) => {
  const t = useTranslations()
  const [{ data, error }, again] = useQuery({
    query: eventChangesQuery,
    variables: { id: planId, from: `rev:${version - 1}`, to: `rev:${version}` },
  })
  if (error && !data) return <Problem onRetry={() => again()}>{t('states.block')}</Problem>
  if (!data) return <Skeleton className="h-20" />
  const told = data.plan?.story.nodes[0]?.sentences.nodes[0]
  if (!told || (told.changes.length === 0 && !told.note))
    return <p className="text-muted text-sm">{t('audit.noChanges')}</p>
  return (
    <div className="flex flex-col gap-1">
      {told.changes.map(change => (
        <FieldChangeLine key={change.field} change={change} />
      ))}
      {told.note && (
        <p className="border-line border-s-2 ps-2 text-muted text-sm">
          <Bdi text={told.note} lines />
        </p>
      )}
    </div>
  )
}

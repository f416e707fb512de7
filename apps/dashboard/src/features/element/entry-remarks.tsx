'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useRemarks } from './remarks-provider.tsx'

const bold = (name: unknown) => <Bdi text={String(name)} className="font-medium" />

/** What the owner disputes about an entry, what is right instead, and what was said of it: always beside it. */
export const EntryRemarks = ({ eventId }: { readonly eventId: string }) => {
  const t = useTranslations('element')
  const format = useFormat()
  const remarks = useRemarks()
  if (!remarks) return null
  const of = [
    ...remarks.disputes.nodes.map(each => ({ ...each, words: each.statement, kind: 'disputeOf' as const })),
    ...remarks.corrections.nodes.map(each => ({
      ...each,
      words: each.correction,
      kind: 'correctionOf' as const,
    })),
    ...remarks.comments.nodes.map(each => ({
      ...each,
      eventId: each.event,
      words: each.text,
      kind: 'commentOf' as const,
    })),
  ].filter(each => each.eventId === eventId)
  return of.map(({ kind, words, by, at }) => (
    <div
      key={`${kind}${at}${words}`}
      className={`mt-1 border-s-2 ps-2 text-sm ${kind === 'disputeOf' ? 'border-past-line' : 'border-line'}`}
    >
      <p className={`text-xs ${kind === 'disputeOf' ? 'text-past-fg' : 'text-muted'}`}>
        <span aria-hidden>{kind === 'disputeOf' ? '❝ ' : kind === 'correctionOf' ? '↩ ' : ''}</span>
        {t.rich(kind, { name: by.name, day: format.date(at), b: bold })}
      </p>
      <Bdi text={words} lines />
    </div>
  ))
}

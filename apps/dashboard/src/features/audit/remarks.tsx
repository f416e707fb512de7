'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { AuditEntry } from './documents.ts'
import { eventHref } from './event-address.ts'

/** What the owner says against an entry and what is right instead: shown wherever the entry is. */
export const Remarks = ({ entry }: { readonly entry: Pick<AuditEntry, 'disputes' | 'corrections'> }) => {
  const t = useTranslations('audit')
  const format = useFormat()
  const all = [
    ...entry.disputes.map(remark => ({ remark, kind: 'disputeOf' as const })),
    ...entry.corrections.map(remark => ({ remark, kind: 'correctionOf' as const })),
  ]
  return all.map(({ remark, kind }) => (
    <div key={remark.eventId} className="mt-1 border-past-line border-s-2 ps-2 text-sm">
      <p className="text-past-fg text-xs">
        <Link href={eventHref(remark)} prefetch={false} className="hover:underline">
          {t.rich(kind, {
            name: remark.personName ?? t('someone'),
            b: name => <bdi>{name}</bdi>,
            time: format.instant(remark.recordedAt),
          })}
        </Link>
      </p>
      {remark.statement ? (
        <Bdi text={remark.statement} lines />
      ) : (
        <span className="text-muted italic">{t('erased')}</span>
      )}
    </div>
  ))
}

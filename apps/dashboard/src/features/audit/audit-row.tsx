'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { LateDisclosure } from '../../components/ui/disclosure.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { AuditSentence, isOfPlans } from './audit-sentence.tsx'
import type { AuditEntry } from './documents.ts'
import { eventHref, planThenHref } from './event-address.ts'
import { Facts } from './facts.tsx'
import { Remarks } from './remarks.tsx'

const link = 'text-primary hover:underline'
const dayMilliseconds = 86_400_000

/** One entry of the feed: when, who did what, and on request everything that is known of it. */
export const AuditRow = ({
  entry,
  onOnly,
}: {
  readonly entry: AuditEntry
  readonly onOnly: (only: { plan?: string; actor?: string }) => void
}) => {
  const t = useTranslations('audit')
  const code = useTranslations('code')
  const format = useFormat()
  const plan = entry.planId && planIdOf(entry.planId)
  const late = Math.round((Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt)) / dayMilliseconds)
  return (
    <li className="grid gap-x-5 gap-y-0.5 px-4 py-2.5 md:grid-cols-[12rem_minmax(0,1fr)]">
      <p className="text-muted text-xs leading-6">
        <Link href={eventHref(entry)} prefetch={false} data-row className="hover:text-text hover:underline">
          <time dateTime={entry.recordedAt}>{format.instant(entry.recordedAt)}</time>
        </Link>
      </p>
      <div className="min-w-0 text-sm">
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <AuditSentence entry={entry} />
          <code className="text-muted text-xs">{entry.type}</code>
          {entry.late && entry.origin !== 'IMPORT' && <Chip look="past">{t('late1', { days: late })}</Chip>}
          {entry.origin !== 'APP' && <Chip>{t(`origins.${entry.origin}`)}</Chip>}
        </div>
        <p className="text-muted text-xs">
          {code(`Role.${entry.actor.role}`)}
          {entry.planTitle && (
            <>
              {' · '}
              {plan ? (
                <Link
                  href={`/plans/${plan}`}
                  prefetch={false}
                  className="underline decoration-input/60 underline-offset-2 hover:text-text"
                >
                  <Bdi text={entry.planTitle} />
                </Link>
              ) : (
                <Bdi text={entry.planTitle} />
              )}
            </>
          )}
          {' · '}
          {t('version', { version: entry.version })}
        </p>
        {entry.reasonCode && (
          <p className="text-sm">
            {t('because', { reason: code(`ReasonCode.${entry.reasonCode}`) })}
            {entry.reasonText && (
              <>
                {': '}
                <Bdi text={entry.reasonText} />
              </>
            )}
          </p>
        )}
        <Remarks entry={entry} />
        <LateDisclosure summary={t('details')}>
          <Facts entry={entry} />
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
            <Link href={eventHref(entry)} prefetch={false} className={link}>
              {t('open')}
            </Link>
            {plan && isOfPlans(entry.type) && (
              <Link href={planThenHref(plan, entry.version)} prefetch={false} className={link}>
                {t('planThen')}
              </Link>
            )}
            {plan && (
              <Button size="small" onClick={() => onOnly({ plan })}>
                {t('onlyPlan')}
              </Button>
            )}
            <Button size="small" onClick={() => onOnly({ actor: entry.actor.personId })}>
              {t('onlyPerson')}
            </Button>
          </p>
        </LateDisclosure>
      </div>
    </li>
  )
}

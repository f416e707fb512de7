'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { AuditSentence } from '../audit/audit-sentence.tsx'
import type { AuditEntry } from '../audit/documents.ts'
import { eventHref, planThenHref } from '../audit/event-address.ts'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { Behind } from './behind.ts'
import type { GoalBehind } from './documents.ts'
import { useBehind } from './use-behind.ts'

const link = 'text-primary hover:underline'

const Goal = ({ goal }: { readonly goal: GoalBehind }) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const plan = planIdOf(goal.planId)
  return (
    <li className="py-2.5 text-sm">
      <Link href={`/plans/${plan}/goals/${goal.goalId}`} prefetch={false} className={`font-medium ${link}`}>
        <Bdi text={goal.statement} />
      </Link>
      <p className="text-muted">
        <Bdi text={goal.ownerName} /> · <Bdi text={goal.planTitle} />
      </p>
      <p className="text-muted">
        {t(`became.${goal.became}`)}
        {goal.endedOn && ` · ${format.day(goal.endedOn)}`}
        {goal.currentDue && ` · ${t('dueOn', { day: format.day(goal.currentDue) })}`}
      </p>
      <p className="flex flex-wrap gap-x-3 text-xs">
        {goal.events.map(({ eventId, type, version }) => (
          <Link key={eventId} href={planThenHref(plan, version)} prefetch={false} className={link}>
            <code>{type}</code> {t('inVersion', { version })}
          </Link>
        ))}
      </p>
    </li>
  )
}

const Entry = ({ entry }: { readonly entry: AuditEntry }) => {
  const format = useFormat()
  return (
    <li className="py-2.5 text-sm">
      <Link href={eventHref(entry)} prefetch={false} className={`text-xs ${link}`}>
        <time dateTime={entry.occurredAt}>{format.instant(entry.occurredAt)}</time>
      </Link>
      <p>
        <AuditSentence entry={entry} />
      </p>
      {entry.planTitle && (
        <p className="text-muted">
          <Bdi text={entry.planTitle} />
        </p>
      )}
    </li>
  )
}

/** What was counted, one by one: exactly as many as the number says. */
export const BehindSheet = ({
  behind,
  title,
  count,
  onClose,
}: {
  readonly behind: Behind
  readonly title: string
  readonly count: number
  readonly onClose: () => void
}) => {
  const t = useTranslations()
  const { rows, total, more, busy, failed, next } = useBehind(behind)
  return (
    <Dialog
      open
      side
      onOpenChange={open => !open && onClose()}
      title={title}
      description={
        total === undefined
          ? t('analytics.counted', { n: count })
          : t(total === count ? 'analytics.counted' : 'analytics.countedSince', { n: total, count })
      }
    >
      {failed && <Problem onRetry={next}>{t('states.unreachable')}</Problem>}
      {rows.length === 0 && busy && <Skeleton className="h-60" />}
      <ol aria-label={title} className="divide-y divide-line">
        {rows.map(row =>
          'goalId' in row ? <Goal key={row.goalId} goal={row} /> : <Entry key={row.eventId} entry={row} />,
        )}
      </ol>
      {more && (
        <Button className="mt-3" disabled={busy} onClick={next}>
          {t('analytics.loadMore', { n: rows.length, all: total ?? count })}
        </Button>
      )}
    </Dialog>
  )
}

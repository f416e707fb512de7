'use client'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { DateField } from '../../components/ui/date-field.tsx'
import { toast } from '../../components/ui/toast.ts'
import { When } from '../../components/ui/when.tsx'
import { markVisited } from '../coach/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { printSince, type Since } from './since.ts'
import { useSince } from './since-context.tsx'

/** The choice of since when, and the mark of one's last visit: set on purpose, and to be set back. */
export const SinceChoice = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTranslations('since')
  const client = useClient()
  const { id, live, past } = usePlanView()
  const { since, set, occasions, askOccasions } = useSince()
  const known = occasions !== undefined
  useEffect(() => {
    if (!known) askOccasions()
  }, [known])
  const choose = (next: Since) => {
    set(next)
    onDone()
  }
  const mark = async (position: string, setBack: boolean) => {
    const { data } = await client
      .mutation(markVisited, { input: { planId: id, position, setBack } })
      .toPromise()
    const done = data?.markVisited.__typename === 'MarkVisitedDone'
    if (done) askOccasions()
    else toast.error(t('notMarked'))
    return done
  }
  const seen = async () => {
    const before = occasions?.visit?.position
    onDone()
    if (!(await mark(live.position, false))) return
    toast.success(t('marked'), {
      duration: 10_000,
      ...(before !== undefined && {
        action: { label: t('setBack'), onClick: () => void mark(before, true) },
      }),
    })
  }
  const choices: readonly (readonly [string, Since, boolean])[] = [
    [t('visit'), { kind: 'visit' }, occasions?.visit !== undefined],
    [t('lastReview'), { kind: 'lastReview' }, occasions?.reviewed !== undefined],
    [t('signOff'), { kind: 'signOff' }, occasions?.signed !== undefined],
    [t('week'), { kind: 'moment', moment: { kind: 'ago', amount: 7, unit: 'D' } }, true],
    [t('month'), { kind: 'moment', moment: { kind: 'ago', amount: 30, unit: 'D' } }, true],
    [t('none'), { kind: 'none' }, true],
  ]
  return (
    <div className="flex w-64 flex-col gap-3">
      <div className="flex flex-col items-stretch gap-1">
        {choices.map(([words, choice, offered]) => (
          <Button
            key={words}
            size="small"
            look="quiet"
            className="justify-start!"
            aria-pressed={printSince(since) === printSince(choice)}
            disabled={!offered}
            title={offered ? undefined : t('noOccasion')}
            onClick={() => choose(choice)}
          >
            {words}
          </Button>
        ))}
      </div>
      <DateField
        label={t('day')}
        required
        value={since.kind === 'moment' && since.moment.kind === 'day' ? since.moment.day : ''}
        onChange={day => day && choose({ kind: 'moment', moment: { kind: 'day', day } })}
      />
      {!past && (
        <div className="border-line border-t pt-2.5">
          <p className="mb-1.5 text-muted text-xs">
            {occasions?.visit
              ? t.rich('visitedAt', { when: () => <When at={occasions.visit?.at ?? ''} /> })
              : t('neverVisited')}
          </p>
          <Button size="small" disabled={occasions?.visited === live.version} onClick={() => void seen()}>
            {t('markSeen')}
          </Button>
        </div>
      )}
    </div>
  )
}

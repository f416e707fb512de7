'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DayOf, When } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { Acknowledge } from './acknowledge.tsx'
import type { CheckIn } from './fragment.ts'

/** What was said, the numbers read against the targets of then, and the coach's answer. */
export const CheckInItem = ({ checkIn }: { readonly checkIn: CheckIn }) => {
  const t = useTranslations('checkIn')
  const { id, live, state, past, fresh } = usePlanView()
  const { acknowledged, by, at, moved, obstacles, confidence, goals } = checkIn
  const nameOf = (goal: string) => state.goals.find(one => one.id === goal)?.statement
  const read = goals.nodes.filter(({ value }) => value !== null)
  const mayAnswer = !past && !acknowledged && live.viewerMay.includes('ACKNOWLEDGE_CHECK_IN')
  return (
    <li className={`px-4 py-3.5 ${fresh.has(checkIn.id) ? 'fresh' : ''}`}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark tone={acknowledged ? 'done' : 'waiting'} />
        <bdi className="font-medium">{by.name}</bdi>
        <span className="text-muted text-sm">
          <When at={at} />
        </span>
        {confidence !== null && (
          <span className="ms-auto text-sm">{t('confidenceOf', { n: confidence })}</span>
        )}
      </p>
      <div className="mt-1.5 max-w-prose sm:ps-7">
        {moved && (
          <p>
            <Bdi text={moved} lines />
          </p>
        )}
        {obstacles && (
          <p className="mt-1.5 border-past-line border-s-2 ps-2.5 text-sm">
            <span className="block text-muted text-xs">{t('obstacles')}</span>
            <Bdi text={obstacles} lines />
          </p>
        )}
        {read.length > 0 && (
          <ul className="mt-1.5 text-sm">
            {read.map(({ goalId, value, due, measure }) => (
              <li key={goalId}>
                <Bdi text={nameOf(goalId) ?? measure?.what ?? ''} />{' '}
                <strong>{t('value', { value: value ?? '', target: measure?.target ?? '' })}</strong>{' '}
                <bdi className="text-muted">{measure?.unit}</bdi>
                {due && (
                  <span className="text-muted">
                    {' '}
                    · {t('dueThen')} <DayOf day={due} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {acknowledged && (
          <div className="mt-2 border-done border-s-2 ps-2.5 text-sm">
            <p className="text-muted text-xs">
              {t('acknowledgedBy', { name: acknowledged.by.name })} <When at={acknowledged.at} />
            </p>
            {acknowledged.note && <Bdi text={acknowledged.note} lines />}
          </div>
        )}
        {mayAnswer && (
          <div className="mt-2">
            <Acknowledge plan={id} checkIn={checkIn.id} owner={by.name} />
          </div>
        )}
      </div>
    </li>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { StatusMark, type Tone } from '../../components/ui/status-mark.tsx'
import { DayOf, useClock, When } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import type { Opportunity } from './fragment.ts'

export type OpportunityTask = 'describe' | 'evaluate' | 'pursue' | 'pass' | 'goal' | 'step'

const tones: Readonly<Record<Opportunity['status'], Tone>> = {
  NOTED: 'waiting',
  PURSUED: 'moving',
  PASSED: 'ended',
}

const scale = [1, 2, 3, 4, 5]

const Fit = ({ evaluation }: { readonly evaluation: NonNullable<Opportunity['evaluation']> }) => {
  const t = useTranslations('opportunity')
  const code = useTranslations('code')
  return (
    <div className="mt-1.5 text-sm">
      <ul aria-label={t('fit')} className="flex flex-wrap gap-x-5 gap-y-1">
        {evaluation.fit.map(({ element, mark }) => (
          <li
            key={element}
            className="inline-flex items-center gap-2"
            title={t('fitOf', { element: code(`DirectionElement.${element}`), mark })}
          >
            <span className="sr-only">
              {t('fitOf', { element: code(`DirectionElement.${element}`), mark })}
            </span>
            <span aria-hidden className="text-muted">
              {code(`DirectionElement.${element}`)}
            </span>
            <span aria-hidden className="inline-flex gap-0.5">
              {scale.map(n => (
                <span
                  key={n}
                  className={`h-2.5 w-1.5 rounded-[2px] border ${n <= mark ? 'border-moving bg-moving' : 'border-input/60'}`}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-muted text-xs">
        {t('fitOn')} <When at={evaluation.at} />
      </p>
      {evaluation.note && (
        <p className="mt-1 border-line border-s-2 ps-2 text-muted">
          <Bdi text={evaluation.note} lines />
        </p>
      )}
    </div>
  )
}

/** One opening; past its last day it stands out, but closes nothing by itself. */
export const OpportunityCard = ({
  opportunity,
  asOf,
  onTask,
}: {
  readonly opportunity: Opportunity
  readonly asOf: string
  readonly onTask: (opportunity: Opportunity, task: OpportunityTask) => void
}) => {
  const t = useTranslations('opportunity')
  const { past, editable, fresh } = usePlanView()
  const clock = useClock()
  const { status, title, until, evaluation } = opportunity
  const day = (past || clock === null ? asOf : new Date(clock).toISOString()).slice(0, 10)
  const over = status === 'NOTED' && until !== null && until < day
  return (
    <li className={`flex flex-wrap items-start gap-3 px-4 py-3 ${fresh.has(opportunity.id) ? 'fresh' : ''}`}>
      <span className="mt-1">
        <StatusMark tone={over ? 'stuck' : tones[status]} label={t(`statuses.${status}`)} />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <h3 className={status === 'PASSED' ? 'text-muted line-through' : 'font-medium'}>
          <Bdi text={title} />
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Chip>{t(`kinds.${opportunity.kind}`)}</Chip>
          {until && (
            <span className={over ? 'font-medium text-removed' : ''}>
              {over ? t('over') : t('untilOn')} <DayOf day={until} />
            </span>
          )}
          <span>
            {t(`statuses.${status}`)} <When at={opportunity.statusSince} />
          </span>
        </p>
        <ChangedSince id={opportunity.id} />
        {opportunity.description && (
          <p className="mt-1 max-w-[70ch] text-sm">
            <Bdi text={opportunity.description} lines />
          </p>
        )}
        {status === 'PASSED' && opportunity.why && (
          <p className="mt-1 border-line border-s-2 ps-2 text-muted text-sm">
            {t('because')} <Bdi text={opportunity.why} lines />
          </p>
        )}
        {evaluation ? (
          <Fit evaluation={evaluation} />
        ) : (
          status !== 'PASSED' && <p className="mt-1 text-muted text-sm">{t('notEvaluated')}</p>
        )}
      </div>
      {editable && (
        <div className="flex items-center gap-1">
          {!evaluation && status !== 'PASSED' && (
            <Button
              size="small"
              aria-label={t('evaluateNamed', { title })}
              onClick={() => onTask(opportunity, 'evaluate')}
            >
              {t('evaluate')}
            </Button>
          )}
          {status === 'NOTED' && (
            <Button
              size="small"
              aria-label={t('pursueNamed', { title })}
              onClick={() => onTask(opportunity, 'pursue')}
            >
              {t('pursue')}
            </Button>
          )}
          <RowMenu label={t('change', { title })}>
            <MenuItem onSelect={() => onTask(opportunity, 'describe')}>{t('describeItem')}</MenuItem>
            <MenuItem onSelect={() => onTask(opportunity, 'evaluate')}>{t('evaluate')}</MenuItem>
            {status !== 'PURSUED' && (
              <MenuItem onSelect={() => onTask(opportunity, 'pursue')}>{t('pursue')}</MenuItem>
            )}
            {status === 'PURSUED' && (
              <>
                <MenuItem onSelect={() => onTask(opportunity, 'goal')}>{t('setGoal')}</MenuItem>
                <MenuItem onSelect={() => onTask(opportunity, 'step')}>{t('planStep')}</MenuItem>
              </>
            )}
            {status !== 'PASSED' && (
              <MenuItem onSelect={() => onTask(opportunity, 'pass')}>{t('pass')}</MenuItem>
            )}
          </RowMenu>
        </div>
      )}
    </li>
  )
}

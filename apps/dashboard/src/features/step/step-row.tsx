'use client'
import { clsx } from 'clsx'
import { Check, Hourglass, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { StatusMark, type Tone } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { ElementItems } from '../element/element-items.tsx'
import { Due } from '../goal/due.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { useReopenStep } from './reopen-step.ts'
import { useSecureResource } from './secure-resource.ts'
import { useStartStep } from './start-step.ts'
import { waitsFor } from './step-order.ts'

export type StepTask = 'edit' | 'complete' | 'drop'

/** What only a screen reader needs: which one. */
const hidden = (words: ReactNode) => <bdi className="sr-only">{words}</bdi>

const tones: Record<Step['status'], Tone> = {
  PLANNED: 'waiting',
  STARTED: 'moving',
  COMPLETED: 'done',
  DROPPED: 'ended',
}

const Actions = ({
  step,
  onTask,
}: {
  readonly step: Step
  readonly onTask: (step: Step, task: StepTask) => void
}) => {
  const { start, sending } = useStartStep()
  const { reopen } = useReopenStep()
  const { secure } = useSecureResource()
  const t = useTranslations('step')
  const open = step.status === 'PLANNED' || step.status === 'STARTED'
  return (
    <div className="ms-auto flex shrink-0 items-center gap-1">
      {step.status === 'PLANNED' && (
        <Button size="small" disabled={sending} onClick={() => start(step.id)}>
          <Play size={12} aria-hidden />
          {t.rich('startNamed', { name: step.action, hidden })}
        </Button>
      )}
      {step.status === 'STARTED' && (
        <Button size="small" onClick={() => onTask(step, 'complete')}>
          <Check size={13} aria-hidden />
          {t.rich('completeNamed', { name: step.action, hidden })}
        </Button>
      )}
      <RowMenu label={t('menu', { name: step.action })}>
        {step.status === 'PLANNED' && <MenuItem onSelect={() => start(step.id)}>{t('start')}</MenuItem>}
        {open && <MenuItem onSelect={() => onTask(step, 'complete')}>{t('completeAction')}</MenuItem>}
        {open && <MenuItem onSelect={() => onTask(step, 'drop')}>{t('dropAction')}</MenuItem>}
        {!open && <MenuItem onSelect={() => reopen(step.id)}>{t('reopen')}</MenuItem>}
        {open && <MenuLine />}
        {open && <MenuItem onSelect={() => onTask(step, 'edit')}>{t('edit')}</MenuItem>}
        {step.resources
          .filter(resource => open && !resource.secured)
          .map(resource => (
            <MenuItem key={resource.id} onSelect={() => secure(step.id, resource)}>
              {t('secure', { resource: resource.description })}
            </MenuItem>
          ))}
        <ElementItems id={step.id} />
      </RowMenu>
    </div>
  )
}

export const StepRow = ({
  step,
  onTask,
  card = false,
}: {
  readonly step: Step
  readonly onTask: (step: Step, task: StepTask) => void
  readonly card?: boolean
}) => {
  const { state, editable, fresh } = usePlanView()
  const t = useTranslations('step')
  const code = useTranslations('code')
  const format = useFormat()
  const waiting = waitsFor(step, state.steps)
  const open = step.status === 'PLANNED' || step.status === 'STARTED'
  const tone: Tone = open && waiting.length > 0 ? 'stuck' : tones[step.status]
  return (
    <li
      className={clsx(
        'flex items-start gap-3 transition-colors',
        // where there is no room for both, what can be done stands below the words
        card ? 'surface-card flex-wrap px-3 py-2.5' : 'px-4 py-2.5 hover:bg-surface',
        open && 'max-sm:flex-wrap',
        fresh.has(step.id) && 'fresh',
      )}
    >
      <span className="mt-[3px]">
        <StatusMark
          tone={tone}
          label={t('mark', {
            status: code(`StepStatus.${step.status}`),
            waits: tone === 'stuck' ? 'yes' : 'no',
          })}
        />
      </span>
      <div
        className={clsx('flex min-w-0 flex-1 flex-col gap-1', card && 'basis-40', open && 'max-sm:basis-48')}
      >
        <p
          className={clsx(
            '[overflow-wrap:anywhere]',
            step.status === 'DROPPED' && 'text-muted line-through',
            step.status === 'COMPLETED' && 'text-muted',
          )}
        >
          <bdi>{step.action}</bdi>
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          {step.kind !== 'OTHER' && <span>{code(`StepKind.${step.kind}`).toLowerCase()}</span>}
          {open && <Due due={step.due} overdue={step.overdue} />}
          {open && step.priority !== null && (
            <span title={t('priorityOf')} dir="ltr">
              {step.priority} = {step.impact} × {step.urgency}
            </span>
          )}
          {!open && (
            <span>
              {t.rich('endedOn', { status: step.status, at: () => <DateOf at={step.statusSince} /> })}
            </span>
          )}
          {open && step.durationDays !== null && <span>{t('days', { n: step.durationDays })}</span>}
          {step.worth !== null && <span>{t('worth', { n: step.worth })}</span>}
          {step.resources.map(resource => (
            <span
              key={resource.id}
              className={clsx(
                'rounded-xl border px-2 text-xs leading-5',
                resource.secured ? 'border-line' : 'border-stuck border-dashed',
              )}
            >
              <bdi>{resource.description}</bdi> · {t(resource.secured ? 'isSecured' : 'isNeeded')}
            </span>
          ))}
        </div>
        {waiting.length > 0 && (
          <p className="flex items-start gap-1.5 text-muted text-sm">
            <Hourglass size={13} aria-hidden className="mt-1 shrink-0" />
            <span>
              {t.rich('waitsFor', {
                steps: format.items(waiting.map(other => other.action)),
                b: names => <bdi>{names}</bdi>,
              })}
            </span>
          </p>
        )}
        {step.reflection && (
          <p className="border-line border-s-2 ps-2 text-muted text-sm">
            <bdi>{step.reflection}</bdi>
          </p>
        )}
        <ChangedSince id={step.id} />
      </div>
      {editable && <Actions step={step} onTask={onTask} />}
    </li>
  )
}

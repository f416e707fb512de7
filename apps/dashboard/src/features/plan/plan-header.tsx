'use client'
import { Flag, FlaskConical, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { planTone } from '../plans/plan-tone.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { PlanCrumbs } from '../shell/crumbs.tsx'
import { usePlanView } from './plan-context.tsx'
import { PlanMenu } from './plan-menu.tsx'
import type { PlanTask } from './plan-menu-items.tsx'

// Forms are loaded when they are first opened.
const RenamePlan = late(() => import('./rename-plan.tsx').then(module => module.RenamePlan))
const RevisePlan = late(() => import('./revise-plan.tsx').then(module => module.RevisePlan))
const LifecycleDialog = late(() => import('./lifecycle.tsx').then(module => module.LifecycleDialog))

const ProgressRing = ({ share, label }: { readonly share: number; readonly label: string }) => {
  const format = useFormat()
  const around = 2 * Math.PI * 20
  return (
    <div className="relative size-14 shrink-0 max-sm:hidden" role="img" aria-label={label} title={label}>
      <svg viewBox="0 0 48 48" className="size-full -rotate-90" aria-hidden>
        <circle cx="24" cy="24" r="20" fill="none" stroke="var(--line)" strokeWidth="4.5" />
        <circle
          cx="24"
          cy="24"
          r="20"
          fill="none"
          stroke="var(--done)"
          strokeWidth="4.5"
          strokeLinecap={share > 0 ? 'round' : 'butt'}
          strokeDasharray={`${around * share} ${around}`}
        />
      </svg>
      <span aria-hidden className="absolute inset-0 grid place-items-center font-semibold text-xs">
        {format.percent(share)}
      </span>
    </div>
  )
}

const Person = ({
  as,
  name,
  className,
}: {
  readonly as: string
  readonly name: string
  readonly className?: string
}) => (
  <span className={className}>
    {as} <bdi className="font-medium text-text">{name}</bdi>
  </span>
)

const Tag = ({ children }: { readonly children: ReactNode }) => (
  <span className="inline-flex items-center gap-1 rounded-full border border-line px-2 text-xs leading-5">
    {children}
  </span>
)

/** Which plan this is, whose, and how it stands. Where there is little room: the title and one line. */
export const PlanHeader = () => {
  const { live, state, past } = usePlanView()
  const t = useTranslations()
  const format = useFormat()
  const [task, setTask] = useState<PlanTask | null>(null)
  const ended = state.status === 'COMPLETED' || state.status === 'CLOSED' ? state.status : undefined
  const share = format.percent(state.progress)
  const progress = t('plan.progress', { share })
  const close = () => setTask(null)
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 pt-3 pb-4 max-sm:pt-2 max-sm:pb-2 md:px-6">
      <div className="max-sm:hidden">
        <PlanCrumbs title={state.title} />
      </div>
      <div className="flex items-start gap-4 max-sm:gap-2">
        <ProgressRing share={state.progress} label={progress} />
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-2xl tracking-tight [overflow-wrap:anywhere] max-sm:line-clamp-2 max-sm:text-base">
            <bdi>{state.title}</bdi>
          </h1>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm max-sm:mt-0.5 max-sm:h-5 max-sm:gap-x-2.5 max-sm:overflow-hidden max-sm:text-xs">
            <span className="inline-flex items-center gap-1.5 font-medium text-text">
              <StatusMark tone={planTone[state.status]} size={14} />
              {t(`code.PlanStatus.${state.status}`)}
            </span>
            {state.goals.length > 0 && (
              <span aria-hidden title={progress}>
                <span className="sm:hidden">{t('plan.progressNarrow', { share })}</span>
                <span className="max-sm:hidden">{t('plan.progressWide', { share })}</span>
              </span>
            )}
            <span className="sr-only sm:hidden">{progress}</span>
            <Person as={t('plan.owner')} name={state.owner.name} />
            {state.coach && <Person as={t('plan.coach')} name={state.coach.name} className="max-sm:hidden" />}
            {state.unit && (
              <span className="max-sm:hidden">
                <Bdi text={state.unit} />
              </span>
            )}
            <span className="max-sm:hidden">{t('plan.since', { day: format.date(state.startedAt) })}</span>
            {state.source && (
              <Tag>
                <span>
                  {t.rich('plan.imported', {
                    source: state.source,
                    b: source => <Bdi text={String(source)} />,
                  })}
                </span>
              </Tag>
            )}
            {state.demonstration && (
              <Tag>
                <FlaskConical size={11} aria-hidden />
                {t('plan.demonstration')}
              </Tag>
            )}
          </div>
        </div>
        <div className="flex items-center gap-1.5 print:hidden">
          <Link
            href={`/integrity?plan=${planIdOf(live.id)}`}
            prefetch={false}
            className={`${buttonClass('plain', 'icon')} max-sm:hidden`}
            aria-label={t('integrity.prove')}
            title={t('integrity.prove')}
          >
            <ShieldCheck size={17} aria-hidden />
          </Link>
          {!past && !ended && live.viewerMay.includes('REVIEW_PLAN') && (
            <Button className="max-sm:hidden" onClick={() => setTask('revise')}>
              <Flag size={15} aria-hidden />
              {t('plan.revise')}
            </Button>
          )}
          <PlanMenu onTask={setTask} />
        </div>
      </div>
      {!past && !live.viewerMayWrite && (
        <p className="mt-3 text-muted text-sm max-sm:mt-1">{t('command.notAllowed')}</p>
      )}
      {ended && (
        <p className="mt-3 rounded-control border border-line bg-surface px-3 py-2 text-sm">
          {t(`plan.${past ? 'endedThen' : 'ended'}.${ended}`)}
        </p>
      )}
      {task === 'rename' && <RenamePlan onClose={close} />}
      {task === 'revise' && <RevisePlan onClose={close} />}
      {task && task !== 'rename' && task !== 'revise' && <LifecycleDialog move={task} onClose={close} />}
    </div>
  )
}

'use client'
import { Flag, FlaskConical, MoreHorizontal, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import { planStatuses, problems } from '../../messages/en.ts'
import { lazyForm } from '../command/lazy-form.ts'
import { planIdOf } from '../plans/plan-id.ts'
import { planTone } from '../plans/plan-tone.ts'
import { PlanCrumbs } from '../shell/crumbs.tsx'
import { LifecycleItems, type LifecycleMove } from './lifecycle-items.tsx'
import { usePlanView } from './plan-context.tsx'

// Forms are loaded when they are first opened.
const RenamePlan = lazyForm(() => import('./rename-plan.tsx').then(module => module.RenamePlan))
const RevisePlan = lazyForm(() => import('./revise-plan.tsx').then(module => module.RevisePlan))
const LifecycleDialog = lazyForm(() => import('./lifecycle.tsx').then(module => module.LifecycleDialog))

const ProgressRing = ({ share }: { readonly share: number }) => {
  const around = 2 * Math.PI * 20
  const percent = Math.round(share * 100)
  return (
    <div className="relative size-14 shrink-0" role="img" aria-label={`Progress ${percent} %`}>
      <svg viewBox="0 0 48 48" className="size-full -rotate-90" aria-hidden>
        <circle cx="24" cy="24" r="20" fill="none" stroke="var(--line)" strokeWidth="4.5" />
        <circle
          cx="24"
          cy="24"
          r="20"
          fill="none"
          stroke="var(--done)"
          strokeWidth="4.5"
          strokeLinecap={percent > 0 ? 'round' : 'butt'}
          strokeDasharray={`${around * share} ${around}`}
        />
      </svg>
      <span aria-hidden className="absolute inset-0 grid place-items-center font-semibold text-xs">
        {percent} %
      </span>
    </div>
  )
}

const Person = ({ as, name }: { readonly as: string; readonly name: string }) => (
  <span>
    {as} <bdi className="font-medium text-text">{name}</bdi>
  </span>
)

export const PlanHeader = () => {
  const { live, state, past, editable } = usePlanView()
  const t = useTranslations('integrity')
  const [dialog, setDialog] = useState<LifecycleMove | 'rename' | 'revise' | null>(null)
  const ended = state.status === 'COMPLETED' || state.status === 'CLOSED'
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 pt-3 pb-4 md:px-6">
      <PlanCrumbs title={state.title} />
      <div className="flex items-start gap-4">
        <ProgressRing share={state.progress} />
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-xl tracking-tight [overflow-wrap:anywhere] sm:text-2xl">
            <bdi>{state.title}</bdi>
          </h1>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
            <span className="inline-flex items-center gap-1.5 font-medium text-text">
              <StatusMark tone={planTone[state.status]} size={14} />
              {planStatuses[state.status]}
            </span>
            <Person as="Owner" name={state.owner.name} />
            {state.coach && <Person as="Coach" name={state.coach.name} />}
            {state.unit && <bdi>{state.unit}</bdi>}
            <span>
              since <DateOf at={state.startedAt} />
            </span>
            {state.source && (
              <span className="rounded-full border border-line px-2 text-xs leading-5">
                imported from <bdi>{state.source}</bdi>
              </span>
            )}
            {state.demonstration && (
              <span className="inline-flex items-center gap-1 rounded-full border border-line px-2 text-xs leading-5">
                <FlaskConical size={11} aria-hidden />
                demonstration
              </span>
            )}
          </div>
        </div>
        <div className="flex items-center gap-1.5">
          <Link
            href={`/integrity?plan=${planIdOf(live.id)}`}
            className={buttonClass('plain', 'icon')}
            aria-label={t('prove')}
            title={t('prove')}
          >
            <ShieldCheck size={17} aria-hidden />
          </Link>
          {editable && (
            <>
              <Button className="max-sm:hidden" onClick={() => setDialog('revise')}>
                <Flag size={15} aria-hidden />
                Name this revision
              </Button>
              <Menu
                trigger={
                  <button type="button" className={buttonClass('plain', 'icon')} aria-label="Change the plan">
                    <MoreHorizontal size={18} aria-hidden />
                  </button>
                }
              >
                <MenuItem onSelect={() => setDialog('rename')}>Rename…</MenuItem>
                <MenuItem onSelect={() => setDialog('revise')}>Name this revision…</MenuItem>
                <MenuLine />
                <LifecycleItems onMove={setDialog} />
              </Menu>
            </>
          )}
        </div>
      </div>
      {!past && !live.viewerMayWrite && <p className="mt-3 text-muted text-sm">{problems.notAllowed}</p>}
      {ended && (
        <p className="mt-3 rounded-control border border-line bg-surface px-3 py-2 text-sm">
          This plan is {planStatuses[state.status].toLowerCase()}
          {past ? ' at this moment' : '. It takes nothing but reopening'}.
        </p>
      )}
      {dialog === 'rename' && <RenamePlan onClose={() => setDialog(null)} />}
      {dialog === 'revise' && <RevisePlan onClose={() => setDialog(null)} />}
      {dialog && dialog !== 'rename' && dialog !== 'revise' && (
        <LifecycleDialog move={dialog} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}

'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'
import { ActionButton, useMayNot } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { useSection } from '../plan/use-section.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { BaselineItem, type BaselineTask } from './baseline-item.tsx'
import { Commitments } from './commitments.tsx'
import { DiffCounts } from './diff-counts.tsx'
import { type Baseline, baselinesQuery, driftQuery } from './fragment.ts'
import { partners as partnersOf } from './signers.ts'

// Forms are loaded when they are first opened.
const ProposeBaseline = late(() => import('./propose-baseline.tsx').then(module => module.ProposeBaseline))
const SignBaseline = late(() => import('./sign-baseline.tsx').then(module => module.SignBaseline))
const WithdrawBaseline = late(() => import('./withdraw-baseline.tsx').then(module => module.WithdrawBaseline))

export const BaselinesSection = () => {
  const t = useTranslations()
  const format = useFormat()
  const { id, at, axis, live, past, state: plan } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const { state, busy, failed, retry } = useSection(baselinesQuery)
  const { data } = useFollowing(driftQuery, { id, at: at ?? null, axis }, live.version)
  const me = useActingMember()?.memberId
  const [proposing, setProposing] = useState(false)
  const [task, setTask] = useState<{ readonly baseline: Baseline; readonly task: BaselineTask } | null>(null)
  const mayNot = useMayNot('PROPOSE_BASELINE')
  useKeys(past || mayNot !== undefined ? {} : { c: () => setProposing(true) })

  const baselines = (state?.baselines.nodes ?? []).toSorted((a, b) =>
    b.proposedAt.localeCompare(a.proposedAt),
  )
  const partners = partnersOf(plan, state?.supporters.nodes ?? [])
  const drift = data?.plan?.drift
  const commitments = data?.plan?.commitments.nodes ?? []
  const signedBefore = (one: Baseline) =>
    baselines.find(({ status, id: other }) => status === 'SIGNED' && other !== one.id)
  const propose = (look: 'plain' | 'primary' = 'plain') => (
    <ActionButton
      action="PROPOSE_BASELINE"
      size="small"
      look={look}
      aria-keyshortcuts="c"
      onClick={() => setProposing(true)}
    >
      <Plus size={14} aria-hidden />
      {t('baseline.propose')}
    </ActionButton>
  )
  return (
    <Section
      narrow
      id="baselines"
      title={t('sections.baselines')}
      count={baselines.length > 0 && baselines.length}
      action={baselines.length > 0 && propose()}
    >
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {state === undefined && !failed && <Skeleton className="h-40" />}
      {state && baselines.length === 0 && (
        <Empty title={past ? t('baseline.nonePast') : t('baseline.none')} action={propose('primary')}>
          {!past && t('baseline.noneHint')}
        </Empty>
      )}
      <div className="flex flex-col gap-6" aria-busy={busy}>
        {drift && (
          <section aria-labelledby="drift" className="surface-card px-4 py-3.5">
            <h3 id="drift" className="font-medium">
              {t('baseline.drift')}
            </h3>
            <p className="mb-2 text-muted text-sm">
              {t.rich('baseline.driftFrom', {
                name: drift.name,
                version: drift.version,
                day: format.date(drift.signedAt),
                b: name => <Bdi text={String(name)} />,
              })}
            </p>
            <DiffCounts counts={drift.counts} />
            <p className="mt-2 text-sm">
              <Link
                href={hrefOf('compare', { a: `rev:${drift.version}` })}
                className="text-primary hover:underline"
              >
                {t('baseline.driftCompare')}
              </Link>
            </p>
          </section>
        )}
        {state && baselines.length > 0 && (
          <ol aria-label={t('sections.baselines')} className="surface-card divide-y divide-line">
            {baselines.map(baseline => (
              <BaselineItem
                key={baseline.id}
                baseline={baseline}
                partners={partners}
                me={me}
                onTask={which => setTask({ baseline, task: which })}
              />
            ))}
          </ol>
        )}
        {commitments.length > 0 && <Commitments commitments={commitments} />}
      </div>
      {!past && proposing && <ProposeBaseline partners={partners} onClose={() => setProposing(false)} />}
      {!past && task?.task === 'sign' && (
        <SignBaseline
          baseline={task.baseline}
          last={signedBefore(task.baseline)}
          onClose={() => setTask(null)}
        />
      )}
      {!past && task?.task === 'withdraw' && (
        <WithdrawBaseline baseline={task.baseline} onClose={() => setTask(null)} />
      )}
    </Section>
  )
}

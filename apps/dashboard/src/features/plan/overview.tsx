'use client'
import { clsx } from 'clsx'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Block } from '../../components/ui/block.tsx'
import { Goals } from '../goal/goals.tsx'
import type { EventGroup } from '../history/event-groups.ts'
import { firstSizes } from '../history/first-page.ts'
import { Timeline } from '../history/timeline.tsx'
import { usePlanView } from './plan-context.tsx'

// Drawn by the server, but their code is no part of the start: they are read before they are touched, or stand below everything else.
const Guide = dynamic(() => import('./guide.tsx').then(module => module.Guide))
const Direction = dynamic(() => import('./direction.tsx').then(module => module.Direction))
const Steps = dynamic(() => import('../step/steps.tsx').then(module => module.Steps))
const Barriers = dynamic(() => import('../barrier/barriers.tsx').then(module => module.Barriers))
const AttentionSection = dynamic(() =>
  import('../attention/attention-section.tsx').then(module => module.AttentionSection),
)
const PlanProgress = dynamic(() =>
  import('../progress/plan-progress.tsx').then(module => module.PlanProgress),
)

/** A part that a phone lays out when it comes near. */
const Below = ({ children }: { readonly children: ReactNode }) => (
  <div className="below min-w-0 empty:hidden">
    <Block>{children}</Block>
  </div>
)

export const Overview = () => {
  const t = useTranslations('history')
  const { live, past } = usePlanView()
  const [group, setGroup] = useState<EventGroup | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-8">
        <Block>
          <Guide />
        </Block>
        <Block>
          <Direction />
        </Block>
        <Block>
          <Goals />
        </Block>
        <Below>
          <Steps />
        </Below>
        <Below>
          <Barriers />
        </Below>
        <Below>
          <AttentionSection />
        </Below>
        <Below>
          <PlanProgress />
        </Below>
      </div>
      <aside
        aria-label={t('timeline')}
        className={clsx('below min-w-0 lg:sticky', past ? 'lg:top-[10.25rem]' : 'lg:top-[7.75rem]')}
      >
        <div className="mb-2.5 flex min-h-8 items-center justify-between">
          <h2 className="font-semibold text-lg tracking-tight">{t('title')}</h2>
          <Link
            href={`/plans/${live.planId}/history`}
            prefetch={false}
            className="rounded-control text-primary text-sm hover:underline pointer-coarse:py-3.5"
          >
            {t('full')}
          </Link>
        </div>
        <section
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('entries')}
          className="surface-card overflow-hidden lg:max-h-[calc(100dvh-13.5rem)] lg:overflow-y-auto"
        >
          <Block>
            <Timeline group={group} onGroup={setGroup} scroller={scroller} size={firstSizes.overview} />
          </Block>
        </section>
      </aside>
    </div>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import type { DirectionState } from './fragment.ts'

const StateVision = late(() => import('./state-vision.tsx').then(module => module.StateVision))

export const Vision = ({ vision }: { readonly vision: DirectionState['vision'] }) => {
  const t = useTranslations('direction')
  const { past, editable, live } = usePlanView()
  const [stating, setStating] = useState(false)
  return (
    <Section
      id="vision"
      title={t('vision')}
      count={vision && t('within', { years: vision.horizonYears })}
      action={
        vision && (
          <ActionButton size="small" onClick={() => setStating(true)}>
            {t('changeVision')}
          </ActionButton>
        )
      }
    >
      {vision ? (
        <blockquote className="max-w-[70ch] border-primary border-s-[3px] ps-4 text-lg">
          <Bdi text={vision.text} lines />
        </blockquote>
      ) : (
        <Empty
          title={past ? t('noVisionThen') : t('noVision')}
          action={<ActionButton onClick={() => setStating(true)}>{t('stateVision')}</ActionButton>}
        >
          {!past && t('visionHint')}
        </Empty>
      )}
      <ChangedSince id={live.planId} kind="VISION" />
      {editable && stating && <StateVision vision={vision} onClose={() => setStating(false)} />}
    </Section>
  )
}

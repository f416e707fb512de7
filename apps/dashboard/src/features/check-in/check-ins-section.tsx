'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { ActionButton, useMayNot } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useKeys } from '../shell/keys.ts'
import { CheckInItem } from './check-in-item.tsx'
import { Confidence } from './confidence.tsx'
import { checkInsQuery } from './fragment.ts'

// Forms are loaded when they are first opened.
const RecordCheckIn = late(() => import('./record-check-in.tsx').then(module => module.RecordCheckIn))

export const CheckInsSection = () => {
  const t = useTranslations()
  const { past } = usePlanView()
  const { state, busy, failed, retry } = useSection(checkInsQuery)
  const [recording, setRecording] = useState(false)
  const mayNot = useMayNot('RECORD_CHECK_IN')
  useKeys(past || mayNot !== undefined ? {} : { c: () => setRecording(true) })
  const checkIns = (state?.checkIns.nodes ?? []).toSorted((a, b) => b.at.localeCompare(a.at))
  const record = (look: 'plain' | 'primary') => (
    <ActionButton
      action="RECORD_CHECK_IN"
      size="small"
      look={look}
      aria-keyshortcuts="c"
      onClick={() => setRecording(true)}
    >
      <Plus size={14} aria-hidden />
      {t('checkIn.record')}
    </ActionButton>
  )
  return (
    <Section
      narrow
      id="check-ins"
      title={t('sections.checkIns')}
      count={checkIns.length > 0 && checkIns.length}
      action={checkIns.length > 0 && record('plain')}
    >
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {state === undefined && !failed && <Skeleton className="h-40" />}
      {state && checkIns.length === 0 && (
        <Empty title={past ? t('checkIn.nonePast') : t('checkIn.none')} action={record('primary')}>
          {!past && t('checkIn.noneHint')}
        </Empty>
      )}
      {checkIns.some(({ confidence }) => confidence !== null) && (
        <div className="mb-4">
          <Confidence checkIns={checkIns} />
        </div>
      )}
      {checkIns.length > 0 && (
        <ol aria-label={t('checkIn.feed')} aria-busy={busy} className="surface-card divide-y divide-line">
          {checkIns.map(checkIn => (
            <CheckInItem key={checkIn.id} checkIn={checkIn} />
          ))}
        </ol>
      )}
      {!past && recording && <RecordCheckIn onClose={() => setRecording(false)} />}
    </Section>
  )
}

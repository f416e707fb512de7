'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { MenuItem, MenuLabel, MenuLine } from '../../components/ui/menu.tsx'
import { useDownload } from '../export/use-download.ts'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { LifecycleItems, type LifecycleMove } from './lifecycle-items.tsx'
import { usePlanView } from './plan-context.tsx'

export type PlanTask = LifecycleMove | 'rename' | 'revise'

const formats = ['json', 'csv', 'jsonl', 'ics'] as const

/** All that is done to the plan as a whole: what changes it where that may be done, and what takes it along. */
export const PlanMenuItems = ({ onTask }: { readonly onTask: (task: PlanTask) => void }) => {
  const t = useTranslations()
  const router = useRouter()
  const { zone } = useFormat()
  const { live, state, past, editable } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const { save } = useDownload()
  const plan = planIdOf(live.id)
  const ended = state.status === 'COMPLETED' || state.status === 'CLOSED'
  const names = !past && !ended && live.viewerMay.includes('REVIEW_PLAN')
  return (
    <>
      {editable && !ended && <MenuItem onSelect={() => onTask('rename')}>{t('plan.renameAction')}</MenuItem>}
      {names && <MenuItem onSelect={() => onTask('revise')}>{t('plan.reviseAction')}</MenuItem>}
      {editable && (
        <>
          {!ended && <MenuLine />}
          <LifecycleItems onMove={onTask} />
          {state.status === 'COMPLETED' && (
            <MenuItem onSelect={() => router.push(`/plans/new?from=plan:${plan}`)}>
              {t('plan.succeed')}
            </MenuItem>
          )}
        </>
      )}
      {(editable || names) && <MenuLine />}
      <MenuLabel>{t('plan.export')}</MenuLabel>
      {formats.map(format => (
        <MenuItem
          key={format}
          onSelect={() =>
            void save(`plans/${plan}.${format}`, new URLSearchParams(format === 'csv' ? { zone } : {}))
          }
        >
          {t(`plan.formats.${format}`)}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => router.push(hrefOf('print'))}>{t('plan.print')}</MenuItem>
      <MenuItem onSelect={() => router.push(`/integrity?plan=${plan}`)}>{t('integrity.prove')}</MenuItem>
    </>
  )
}

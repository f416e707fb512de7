'use client'
import { type ComponentProps, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { lateWithin } from '../../components/ui/late.ts'
import type { LivePlan } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const Tooltip = lateWithin(async () => (await import('../../components/ui/tooltip.tsx')).Tooltip)

export type PlanAction = LivePlan['viewerMay'][number]

/**
 * Why something cannot be done here, or `undefined` when it can. What may be done is the API's word; the moment viewed and
 * the state of the plan are known here.
 */
export const useMayNot = (action: PlanAction = 'WRITE_PLAN', onEnded = false): string | undefined => {
  const { live, state, past } = usePlanView()
  const t = useTranslations('command')
  if (past) return t('may.past')
  if (!live.viewerMay.includes(action)) return t(`may.${action}`)
  if (onEnded || (state.status !== 'COMPLETED' && state.status !== 'CLOSED')) return undefined
  return t(`may.ended.${state.status}`)
}

/** A button for one action of the plan: not to be pressed, and saying why, where it may not be done. Absent in the past. */
export const ActionButton = ({
  action,
  onEnded = false,
  ...button
}: Omit<ComponentProps<typeof Button>, 'onEnded'> & {
  readonly action?: PlanAction
  /** Offered on completed and closed plans too: reopening, comments, disputes, corrections. */
  readonly onEnded?: boolean
}) => {
  const { past } = usePlanView()
  const why = useMayNot(action, onEnded)
  if (past) return null
  if (why === undefined) return <Button {...button} />
  // Not `disabled`: what nobody can reach nobody can ask why.
  const dull = <Button {...button} aria-disabled onClick={event => event.preventDefault()} />
  return (
    <Suspense fallback={dull}>
      <Tooltip words={why}>{dull}</Tooltip>
    </Suspense>
  )
}

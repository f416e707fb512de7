'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '../../components/ui/toast.ts'
import type { Answer } from '../command/answers.ts'
import { forgetDraft } from '../command/draft.ts'
import { useCommand } from '../command/use-command.ts'
import { globalPlanId } from './plan-id.ts'
import { carryOverDocument, startPlanDocument, succeedPlanDocument } from './start-plan-document.ts'

export interface Beginning {
  readonly title: string
  readonly unit: string
  readonly template?: { readonly templateId: string; readonly version: number }
  /** The completed plan to go on with, by its global id, and the goals that come along. */
  readonly succeeds?: { readonly planId: string; readonly goals: readonly string[] }
}

/**
 * Starts a plan and opens it. Going on with another takes two commands more; where one of them fails, trying again goes on
 * with the plan that was started, so that it is never started twice.
 */
export const useStartPlan = (draft: string) => {
  const t = useTranslations('portfolio')
  const router = useRouter()
  const starting = useCommand(startPlanDocument)
  const carrying = useCommand(carryOverDocument)
  const linking = useCommand(succeedPlanDocument)
  const started = useRef<string>(undefined)
  const [answer, setAnswer] = useState<Answer>()
  const start = async ({ title, unit, template, succeeds }: Beginning) => {
    if (started.current === undefined) {
      const begun = await starting.send({
        title: title.trim(),
        unit: unit.trim() || null,
        ...(template && { templateId: template.templateId, templateVersion: template.version }),
        ...(succeeds && { predecessorId: succeeds.planId }),
      })
      setAnswer(begun)
      if (begun?.kind !== 'done') return
      started.current = begun.done.plan.planId
    }
    const planId = globalPlanId(started.current) ?? ''
    if (succeeds) {
      if (succeeds.goals.length > 0) {
        const carried = await carrying.send({ planId, goals: [...succeeds.goals] })
        setAnswer(carried)
        if (carried?.kind !== 'done') return
      }
      const linked = await linking.send({ planId: succeeds.planId, successorId: planId })
      setAnswer(linked)
      if (linked?.kind !== 'done') return
    }
    forgetDraft(draft)
    toast.success(t('started'))
    router.push(`/plans/${started.current}`)
  }
  const sending = starting.sending || carrying.sending || linking.sending
  return {
    start,
    state: { sending, slow: starting.slow || carrying.slow || linking.slow, ...(answer && { answer }) },
  }
}

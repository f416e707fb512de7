'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { ReadinessNeed } from './fragment.ts'
import { identifyDocument } from './identify-document.ts'
import { needContent, needValues } from './need-fields.tsx'

const removeDocument = graphql(
  `
  mutation RemoveReadinessNeed($input: RemoveReadinessNeedInput!) {
    removeReadinessNeed(input: $input) {
      ... on RemoveReadinessNeedDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Takes a need out, and puts it back as it was: it stays in the plan's past. */
export const useNeedMoves = () => {
  const { id: planId } = usePlanView()
  const t = useTranslations('readiness')
  const removal = useQuickCommand(removeDocument)
  const back = useQuickCommand(identifyDocument)
  const again = (need: ReadinessNeed) => ({ planId, needId: need.id, ...needContent(needValues(need)) })
  const removedAt = (need: ReadinessNeed, value: string | null) => [
    { path: ['needs', need.id, 'removedAt'], value },
  ]
  return {
    remove: (need: ReadinessNeed) =>
      removal.run(
        { planId, needId: need.id },
        {
          words: t('removedSaid'),
          patches: removedAt(need, new Date().toISOString()),
          undo: undoBy(identifyDocument, again(need)),
        },
      ),
    restore: (need: ReadinessNeed) =>
      back.run(again(need), {
        words: t('restored'),
        patches: removedAt(need, null),
        undo: undoBy(removeDocument, { planId, needId: need.id }),
      }),
  }
}

'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { addedAgain, addSupporterDocument } from './add-supporter-document.ts'
import type { Supporter } from './fragment.ts'

const removeDocument = graphql(
  `
  mutation RemoveSupporter($input: RemoveSupporterInput!) {
    removeSupporter(input: $input) {
      ... on RemoveSupporterDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Ends somebody's support, and takes it up again; they stay in the plan's past under the name of then. */
export const useSupporterMoves = () => {
  const { id: planId } = usePlanView()
  const t = useTranslations('supporter')
  const removal = useQuickCommand(removeDocument)
  const adding = useQuickCommand(addSupporterDocument)
  return {
    remove: (supporter: Supporter) =>
      removal.run(
        { planId, supporterId: supporter.id },
        {
          words: t('removed', { name: supporter.name }),
          patches: [{ path: ['supporters', supporter.id, 'removedAt'], value: new Date().toISOString() }],
          undo: undoBy(addSupporterDocument, addedAgain(planId, supporter)),
        },
      ),
    restore: (supporter: Supporter) =>
      adding.run(addedAgain(planId, supporter), {
        words: t('added', { name: supporter.name }),
        patches: [{ path: ['supporters', supporter.id, 'removedAt'], value: null }],
        undo: undoBy(removeDocument, { planId, supporterId: supporter.id }),
      }),
  }
}

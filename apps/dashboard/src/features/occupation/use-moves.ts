'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Occupation } from './fragment.ts'

const shortlistDocument = graphql(
  `
  mutation ShortlistOccupation($input: ShortlistOccupationInput!) {
    shortlistOccupation(input: $input) {
      ... on ShortlistOccupationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const chooseDocument = graphql(
  `
  mutation ChooseOccupation($input: ChooseOccupationInput!) {
    chooseOccupation(input: $input) {
      ... on ChooseOccupationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** The moves of the funnel that need no word: to the short list, and to be chosen; the one chosen before goes back. */
export const useMoves = (occupations: readonly Occupation[]) => {
  const { id: planId } = usePlanView()
  const t = useTranslations('occupation')
  const shortlisting = useQuickCommand(shortlistDocument)
  const choosing = useQuickCommand(chooseDocument)
  const chosen = occupations.find(each => each.status === 'CHOSEN')
  const statusOf = (occupation: string, value: Occupation['status']) => ({
    path: ['occupations', occupation, 'status'],
    value,
  })
  const shortlist = ({ id, title, status }: Occupation) =>
    shortlisting.run(
      { planId, occupationId: id },
      {
        words: t('shortlisted', { title }),
        patches: [statusOf(id, 'SHORTLISTED')],
        ...(status === 'CHOSEN' && { undo: undoBy(chooseDocument, { planId, occupationId: id }) }),
      },
    )
  const choose = ({ id, title }: Occupation) =>
    choosing.run(
      { planId, occupationId: id },
      {
        words: t('chosenSaid', { title }),
        patches: [statusOf(id, 'CHOSEN'), ...(chosen ? [statusOf(chosen.id, 'SHORTLISTED')] : [])],
        undo: chosen
          ? undoBy(chooseDocument, { planId, occupationId: chosen.id })
          : undoBy(shortlistDocument, { planId, occupationId: id }),
      },
    )
  return { shortlist, choose, sending: shortlisting.sending || choosing.sending }
}

'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Variation } from './fragment.ts'

const document = graphql(
  `
  mutation ChooseDirectionVariation($input: ChooseDirectionVariationInput!) {
    chooseDirectionVariation(input: $input) {
      ... on ChooseDirectionVariationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Exactly one is chosen; the others stay. */
export const useChooseDirectionVariation = (variations: readonly Variation[]) => {
  const { id } = usePlanView()
  const t = useTranslations('direction')
  const { run, sending } = useQuickCommand(document)
  const before = variations.find(each => each.chosen)
  const choose = ({ id: variationId, name }: Variation) =>
    run(
      { planId: id, variationId },
      {
        words: t('chosenSaid', { name }),
        patches: variations.map(each => ({
          path: ['variations', each.id, 'chosen'],
          value: each.id === variationId,
        })),
        ...(before && { undo: undoBy(document, { planId: id, variationId: before.id }) }),
      },
    )
  return { choose, sending }
}

'use client'
import { useTranslations } from 'use-intl'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { undoBy } from '../command/use-said.ts'
import { stateDirectionDocument } from '../direction/state-direction-document.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Occupation } from './fragment.ts'

/** Adds the title of an occupation to the example titles of the direction; `undefined` where it stands there or none is chosen. */
export const useInDirection = () => {
  const { id: planId, state } = usePlanView()
  const t = useTranslations('occupation')
  const { run } = useQuickCommand(stateDirectionDocument)
  const chosen = state.variations.find(variation => variation.chosen)
  return ({ title }: Occupation) => {
    const before = chosen?.elements.find(each => each.element === 'EXAMPLE_TITLES')?.text
    if (!chosen || before?.includes(title)) return undefined
    const wish = { planId, variationId: chosen.id, element: 'EXAMPLE_TITLES' as const }
    return () =>
      run(
        { ...wish, text: before ? `${before}\n${title}` : title },
        {
          words: t('used', { title }),
          undo: undoBy(stateDirectionDocument, { ...wish, text: before ?? null }),
        },
      )
  }
}

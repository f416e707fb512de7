import { append, type Draft, without } from './draft.ts'
import type { PlanEvent } from './events.ts'

type DirectionEvent = Extract<PlanEvent, { type: 'VisionStated' | `Direction${string}` }>

export function evolveDirection(draft: Draft, event: DirectionEvent): void {
  const { plan } = draft
  switch (event.type) {
    case 'VisionStated':
      plan.vision = { text: event.data.new, horizonYears: event.data.horizonYears }
      return
    case 'DirectionVariationAdded': {
      const { variation: id, name } = event.data
      if (plan.variations.some(variation => variation.id === id)) return
      plan.variations = append(draft, plan.variations, { id, name, elements: {} })
      return
    }
    case 'DirectionVariationChosen':
      if (plan.variations.some(variation => variation.id === event.data.variation))
        plan.chosenVariation = event.data.variation
      return
    case 'DirectionStated': {
      const { variation: id, element, new: text } = event.data
      plan.variations = plan.variations.map(variation => {
        if (variation.id !== id) return variation
        const others = without(variation.elements, element)
        return { ...variation, elements: text === undefined ? others : { ...others, [element]: text } }
      })
      return
    }
    default:
      event satisfies never
  }
}

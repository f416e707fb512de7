import { append, type Draft, without } from './draft.ts'
import type { PlanEvent } from './events.ts'

type DirectionEvent = Extract<PlanEvent, { type: 'VisionStated' | `Direction${string}` }>

export function evolveDirection(draft: Draft, event: DirectionEvent): Draft {
  const { plan } = draft
  switch (event.type) {
    case 'VisionStated':
      plan.vision = { text: event.data.new, horizonYears: event.data.horizonYears }
      return draft
    case 'DirectionVariationAdded': {
      const { variation: id, name } = event.data
      if (plan.variations.some(variation => variation.id === id)) return draft
      plan.variations = append(draft, plan.variations, { id, name, elements: {} })
      return draft
    }
    case 'DirectionVariationChosen':
      if (plan.variations.some(variation => variation.id === event.data.variation))
        plan.chosenVariation = event.data.variation
      return draft
    case 'DirectionStated': {
      const { variation: id, element, new: text } = event.data
      plan.variations = plan.variations.map(variation => {
        if (variation.id !== id) return variation
        const others = without(variation.elements, element)
        return { ...variation, elements: text === undefined ? others : { ...others, [element]: text } }
      })
      return draft
    }
    default:
      event satisfies never
      return draft
  }
}

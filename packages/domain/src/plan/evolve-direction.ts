import { append, type Draft, without } from './draft.ts'
import type { DirectionElement, PlanEvent } from './events.ts'

type DirectionEvent = Extract<PlanEvent, { type: 'VisionStated' | `Direction${string}` }>

/** What is said of each element, with one of them said anew; unsaid, if nothing is said of it. */
function stated<V>(
  said: { readonly [E in DirectionElement]?: V },
  element: DirectionElement,
  value: V | undefined,
): { readonly [E in DirectionElement]?: V } {
  const others = without(said, element)
  return value === undefined ? others : { ...others, [element]: value }
}

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
      const { variation: id, element, new: text, evidence } = event.data
      plan.variations = plan.variations.map(variation => {
        if (variation.id !== id) return variation
        const { evidence: borne = {}, elements, ...rest } = variation
        const borneOut = stated(borne, element, evidence)
        return {
          ...rest,
          elements: stated(elements, element, text),
          ...(Object.keys(borneOut).length > 0 && { evidence: borneOut }),
        }
      })
      return draft
    }
    default:
      event satisfies never
      return draft
  }
}

import { type Draft, find, put, revised, type Told } from './draft.ts'
import type { PlanEvent } from './events.ts'

type SupporterEvent = Extract<PlanEvent, { type: `Supporter${string}` }>

export function evolveSupporter(draft: Draft, event: SupporterEvent): Draft {
  if (event.type === 'SupporterAdded') return addSupporter(draft, event)
  const supporter = find(draft.plan.supporters, event.data.supporter)
  if (!supporter) return draft
  switch (event.type) {
    case 'SupporterChanged': {
      const { name, changes } = event.data
      return put(draft, 'supporters', revised(supporter, { ...changes, ...(name && { name }) }))
    }
    case 'SupporterRemoved':
      return put(draft, 'supporters', { ...supporter, removedAt: event.occurredAt })
    default:
      event satisfies never
      return draft
  }
}

function addSupporter(draft: Draft, { data, occurredAt: at }: Told<'SupporterAdded'>): Draft {
  const { supporter: id, ...content } = data
  const known = find(draft.plan.supporters, id)
  if (known && !known.removedAt) return draft
  return put(draft, 'supporters', { ...content, id, addedAt: known?.addedAt ?? at })
}

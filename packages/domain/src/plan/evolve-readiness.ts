import { type Draft, find, put, revised, type Told, without } from './draft.ts'
import type { PlanEvent } from './events.ts'

type ReadinessEvent = Extract<PlanEvent, { type: `Readiness${string}` }>

export function evolveReadiness(draft: Draft, event: ReadinessEvent): Draft {
  if (event.type === 'ReadinessNeedIdentified') return identifyNeed(draft, event)
  const need = find(draft.plan.needs, event.data.need)
  if (!need) return draft
  switch (event.type) {
    case 'ReadinessNeedRevised': {
      const { changes = {}, oldVerifier } = event.data
      const verifier = verifierIn(event.data)
      const kept = verifier || oldVerifier !== undefined ? without(need, 'verifier') : need
      return put(draft, 'needs', { ...revised(kept, changes), ...(verifier && { verifier }) })
    }
    case 'ReadinessNeedMet': {
      const { verifier: id, verifierName: name, note } = event.data
      const met = { at: event.occurredAt, by: { id, name }, ...(note !== undefined && { note }) }
      return put(draft, 'needs', { ...need, met })
    }
    case 'ReadinessNeedRemoved':
      return put(draft, 'needs', { ...need, removedAt: event.occurredAt })
    default:
      event satisfies never
      return draft
  }
}

function identifyNeed(draft: Draft, { data, occurredAt }: Told<'ReadinessNeedIdentified'>): Draft {
  const { need: id, verifier: _, verifierName, ...content } = data
  const known = find(draft.plan.needs, id)
  if (known && !known.removedAt) return draft
  const verifier = verifierIn(data)
  const identifiedAt = known?.identifiedAt ?? occurredAt
  return put(draft, 'needs', { ...content, id, identifiedAt, ...(verifier && { verifier }) })
}

type Verified = Told<'ReadinessNeedIdentified' | 'ReadinessNeedRevised'>['data']

const verifierIn = ({ verifier, verifierName }: Verified) =>
  verifier === undefined ? undefined : { id: verifier, name: verifierName ?? '' }

import type { Instant } from '../envelope.ts'
import { type Draft, find, put, revised, type Told, without } from './draft.ts'
import type { PlanEvent } from './events.ts'
import type { Occupation, OccupationStatus } from './occupation.ts'

type OccupationEvent = Extract<PlanEvent, { type: `Occupation${string}` }>

export function evolveOccupation(draft: Draft, event: OccupationEvent): Draft {
  if (event.type === 'OccupationListed') return listOccupation(draft, event)
  const { occupations } = draft.plan
  const occupation = find(occupations, event.data.occupation)
  if (!occupation) return draft
  const { occurredAt: at } = event
  switch (event.type) {
    case 'OccupationDescribed':
      return put(draft, 'occupations', revised(occupation, event.data.changes))
    case 'OccupationShortlisted':
      return put(draft, 'occupations', turned(occupation, 'shortlisted', at))
    case 'OccupationDropped':
      return put(draft, 'occupations', { ...turned(occupation, 'dropped', at), why: event.data.why })
    case 'OccupationChosen': {
      const before = Object.values(occupations).find(({ status }) => status === 'chosen')
      if (before) put(draft, 'occupations', turned(before, 'shortlisted', at))
      return put(draft, 'occupations', turned(occupation, 'chosen', at))
    }
    default:
      event satisfies never
      return draft
  }
}

function listOccupation(draft: Draft, { data, occurredAt: at }: Told<'OccupationListed'>): Draft {
  const { occupation: id, ...content } = data
  if (find(draft.plan.occupations, id)) return draft
  return put(draft, 'occupations', { ...content, id, status: 'listed', statusSince: at, listedAt: at })
}

const turned = (occupation: Occupation, status: OccupationStatus, at: Instant): Occupation => ({
  ...without(occupation, 'why'),
  status,
  statusSince: at,
})

import type { Instant, Uuid } from '../envelope.ts'
import type { Noted } from './assessment.ts'
import type { AssessmentEventData } from './assessment-events.ts'
import { append, type Draft, find, put, type Told } from './draft.ts'
import type { PlanEvent } from './events.ts'

type AssessmentEvent = Extract<PlanEvent, { type: keyof AssessmentEventData }>

/** What is noted again under its id has the new content; what was removed is back. */
export function evolveAssessment(draft: Draft, event: AssessmentEvent): Draft {
  const { plan } = draft
  const { occurredAt: at } = event
  switch (event.type) {
    case 'SkillRated':
      return rateSkill(draft, event)
    case 'SkillRemoved': {
      const skill = find(plan.skills, event.data.skill)
      return skill ? put(draft, 'skills', { ...skill, removedAt: at }) : draft
    }
    case 'ValuesRanked':
      plan.values = event.data.new
      return draft
    case 'InterestNoted': {
      const { interest: id, old: _, ...content } = event.data
      return put(draft, 'interests', { ...content, ...noted(plan.interests, id, at) })
    }
    case 'InterestRemoved': {
      const interest = find(plan.interests, event.data.interest)
      return interest ? put(draft, 'interests', { ...interest, removedAt: at }) : draft
    }
    case 'StrengthNoted': {
      const { strength: id, old: _, ...content } = event.data
      return put(draft, 'strengths', { ...content, ...noted(plan.strengths, id, at) })
    }
    case 'StrengthRemoved': {
      const strength = find(plan.strengths, event.data.strength)
      return strength ? put(draft, 'strengths', { ...strength, removedAt: at }) : draft
    }
    case 'QualificationRecorded': {
      const { qualification: id, old: _, ...content } = event.data
      return put(draft, 'qualifications', { ...content, ...noted(plan.qualifications, id, at) })
    }
    case 'QualificationRemoved': {
      const qualification = find(plan.qualifications, event.data.qualification)
      return qualification ? put(draft, 'qualifications', { ...qualification, removedAt: at }) : draft
    }
    default:
      event satisfies never
      return draft
  }
}

function rateSkill(draft: Draft, { data, occurredAt: at }: Told<'SkillRated'>): Draft {
  const { skill: id, old: _, proficiency, source, evidence, ...content } = data
  const rating = { proficiency, source, ...(evidence !== undefined && { evidence }), at }
  const { skills } = draft.plan
  const ratings = append(draft, find(skills, id)?.ratings ?? [], rating)
  return put(draft, 'skills', { ...content, ...noted(skills, id, at), ratings })
}

const noted = (known: Readonly<Record<Uuid, Noted>>, id: Uuid, at: Instant) => ({
  id,
  notedAt: find(known, id)?.notedAt ?? at,
})

import { describe, expect, it } from 'vitest'
import { foldOrganisation, publishTemplate } from '../index.ts'
import {
  carl,
  given,
  goalSet,
  id,
  organisationFounded,
  organisationHistory,
  planStarted,
  stepPlanned,
  templatePublished,
} from '../testing/words.testing.ts'
import { applyTemplate } from './apply-template.ts'

const goals = [
  {
    statement: 'Know the crew',
    kind: 'professional',
    dueAfterDays: 60,
    steps: [{ action: 'Talk to each', kind: 'networking', impact: 5, dueAfterDays: 0 }],
  },
  { statement: 'Rest', kind: 'personal' },
] as const
const lead = { template: id('lead'), version: 1 }
const facts = { goals, idOf: (key: string) => id(`template ${key}`) }
const fromTemplate = lead
const applied = [
  goalSet('template 0', { statement: 'Know the crew', due: '2026-03-06', fromTemplate }),
  stepPlanned('template 0.0', {
    action: 'Talk to each',
    kind: 'networking',
    impact: 5,
    goal: id('template 0'),
    due: '2026-01-05',
    fromTemplate,
  }),
  goalSet('template 1', { statement: 'Rest', kind: 'personal', fromTemplate }),
]

it('gives the plan goals and steps of its own, due from that day, once', () =>
  given(planStarted())
    .when(applyTemplate, lead, facts)
    .then(...applied)
    .when(applyTemplate, lead, facts)
    .then())
it('refuses a version that was never published', () =>
  given(planStarted())
    .when(applyTemplate, lead, { ...facts, goals: undefined })
    .refused('UNKNOWN_TEMPLATE', { path: ['template'] }))
it('refuses more goals than a plan may have', () =>
  given(planStarted(), ...Array.from({ length: 499 }, (_, n) => goalSet(`goal ${n}`)))
    .when(applyTemplate, lead, facts)
    .refused('TOO_MANY', { args: { limit: 500 } }))

describe('trap 13: a changed template changes the plans already made from it', () => {
  it('not here: a later version leaves the plan and the version it was made from as they are', () => {
    const { plan } = given(planStarted(), ...applied)
    const first = organisationHistory(organisationFounded(), templatePublished('lead', 1, ...goals))
    const before = foldOrganisation(first)!
    const later = {
      template: id('lead'),
      name: 'lead',
      summary: null,
      goals: [{ statement: 'Sleep', kind: 'personal' }],
    } as const
    const published = publishTemplate(before, later, { now: '2026-02-01T00:00:00.000Z', actor: carl })
    expect(published).toEqual([templatePublished('lead', 2, { statement: 'Sleep', kind: 'personal' })])
    expect(Object.values(plan.goals).map(({ statement }) => statement)).toEqual(['Know the crew', 'Rest'])
    const after = foldOrganisation(
      organisationHistory(
        organisationFounded(),
        templatePublished('lead', 1, ...goals),
        templatePublished('lead', 2, { statement: 'Sleep', kind: 'personal' }),
      ),
    )!
    expect(after.templates[id('lead')]?.versions[0]).toEqual(before.templates[id('lead')]?.versions[0])
    expect(after.templates[id('lead')]?.versions).toHaveLength(2)
  })
})

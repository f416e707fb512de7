import { describe, expect, it } from 'vitest'
import { given, id, planStarted, skillRated, skillRemoved } from '../testing/words.testing.ts'
import { rateSkill } from './rate-skill.ts'

const french = {
  skill: id('French'),
  name: 'French',
  kind: 'technical',
  proficiency: 2,
  source: 'self',
  transferable: null,
  evidence: '',
} as const

describe('trap 12: only one skill rating a day; ratings overwritten', () => {
  it('not here: three ratings of one hour are all kept, in their order', () => {
    const { plan } = given(planStarted())
      .when(rateSkill, french)
      .then(skillRated('French', 2))
      .when(rateSkill, { ...french, proficiency: 4, source: 'coach' })
      .then(skillRated('French', 4, { source: 'coach' }))
      .when(rateSkill, { ...french, evidence: 'Test of May' })
      .then(skillRated('French', 2, { evidence: 'Test of May' }))
    expect(plan.skills[id('French')]?.ratings).toEqual([
      { proficiency: 2, source: 'self', at: '2026-01-05T09:01:00.000Z' },
      { proficiency: 4, source: 'coach', at: '2026-01-05T09:02:00.000Z' },
      { proficiency: 2, source: 'self', evidence: 'Test of May', at: '2026-01-05T09:03:00.000Z' },
    ])
  })
  it('not here: a removed skill that is rated again has its old ratings', () => {
    const { plan } = given(planStarted(), skillRated('French', 1), skillRemoved('French'))
      .when(rateSkill, french)
      .then(skillRated('French', 2))
    expect(plan.skills[id('French')]).not.toHaveProperty('removedAt')
    expect(plan.skills[id('French')]?.ratings.map(({ proficiency }) => proficiency)).toEqual([1, 2])
  })
})

it('the same rating at the same time says nothing, at another time it is another', () => {
  const occurredAt = '2026-01-05T09:00:30.000Z'
  given(planStarted())
    .when(rateSkill, french, { occurredAt })
    .then(skillRated('French', 2))
    .when(rateSkill, french, { occurredAt })
    .then()
    .when(rateSkill, french)
    .then(skillRated('French', 2))
})
it('renames the skill with a rating, old beside new', () => {
  const { plan } = given(planStarted(), skillRated('French', 2))
    .when(rateSkill, { ...french, name: 'French, spoken', transferable: true })
    .then(
      skillRated('French', 2, {
        old: { name: 'French', kind: 'technical' },
        name: 'French, spoken',
        transferable: true,
      }),
    )
  expect(plan.skills[id('French')]).toMatchObject({ name: 'French, spoken', transferable: true })
  expect(plan.skills[id('French')]).not.toHaveProperty('old')
})
it.each([
  ['proficiency', 6, 'OUT_OF_RANGE'],
  ['proficiency', 2.5, 'OUT_OF_RANGE'],
  ['source', 'rumour', 'OUT_OF_RANGE'],
  ['kind', 'magic', 'OUT_OF_RANGE'],
  ['name', ' ', 'TEXT_REQUIRED'],
  ['skill', 'French', 'MALFORMED_ID'],
] as const)('refuses %s %j', (field, value, code) => {
  given(planStarted())
    .when(rateSkill, { ...french, [field]: value })
    .refused(code, { path: [field] })
})

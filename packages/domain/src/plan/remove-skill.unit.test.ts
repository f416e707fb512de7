import { expect, it } from 'vitest'
import { given, id, planStarted, skillRated, skillRemoved } from '../testing/words.testing.ts'
import { removeSkill } from './remove-skill.ts'

it('removes once, and keeps what was there', () => {
  const before = given(planStarted(), skillRated('x', 2))
  const { plan } = before
    .when(removeSkill, { skill: id('x') })
    .then(skillRemoved('x'))
    .when(removeSkill, { skill: id('x') })
    .then()
  expect(plan.skills[id('x')]).toEqual({
    ...before.plan.skills[id('x')],
    removedAt: '2026-01-05T09:02:00.000Z',
  })
})
it('refuses what the plan does not have', () =>
  given(planStarted())
    .when(removeSkill, { skill: id('x') })
    .refused('UNKNOWN_SKILL', { path: ['skill'] }))

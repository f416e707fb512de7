import { it } from 'vitest'
import { given, goalSet, id, planStarted, stepPlanned } from '../testing/words.testing.ts'
import { planStep } from './plan-step.ts'

const read = { step: id('read'), action: 'read', kind: 'learning' } as const
const course = { resource: id('course'), kind: 'course', description: 'A course' } as const

it('plans a step with all its content', () =>
  given(planStarted(), goalSet('lead'), stepPlanned('ask'))
    .when(planStep, {
      ...read,
      goal: id('lead'),
      due: '2026-06-30',
      durationDays: 5,
      impact: 4,
      urgency: 2,
      resources: [{ ...course, description: ' A course ' }],
      dependsOn: [id('ask'), id('ask')],
    })
    .then(
      stepPlanned('read', {
        goal: id('lead'),
        due: '2026-06-30',
        durationDays: 5,
        impact: 4,
        urgency: 2,
        resources: [course],
        dependsOn: [id('ask')],
      }),
    ))
it('leaves out empty lists', () =>
  given(planStarted())
    .when(planStep, { ...read, resources: [], dependsOn: [], goal: null })
    .then(stepPlanned('read')))
it('records nothing when the step stands so already', () =>
  given(planStarted(), stepPlanned('read', { resources: [course] }))
    .when(planStep, { ...read, resources: [course] })
    .then())
it('refuses a goal and a step the plan does not have', () =>
  given(planStarted())
    .when(planStep, { ...read, goal: id('lead') })
    .refused('UNKNOWN_GOAL', { path: ['goal'] })
    .when(planStep, { ...read, dependsOn: [id('ask')] })
    .refused('UNKNOWN_STEP', { path: ['dependsOn', '0'] }))
it('refuses a step that waits for itself', () =>
  given(planStarted())
    .when(planStep, { ...read, dependsOn: [id('read')] })
    .refused('STEP_CYCLE', { path: ['dependsOn', '0'] }))
it('refuses two resources of one id', () =>
  given(planStarted())
    .when(planStep, { ...read, resources: [course, course] })
    .refused('DUPLICATE_ID', { path: ['resources', '1', 'resource'] }))
it.each([
  ['action', '', 'TEXT_REQUIRED'],
  ['impact', 6, 'OUT_OF_RANGE'],
  ['urgency', 0, 'OUT_OF_RANGE'],
  ['durationDays', 0, 'OUT_OF_RANGE'],
  ['due', 'soon', 'MALFORMED_DAY'],
  ['kind', 'sleeping', 'OUT_OF_RANGE'],
] as const)('refuses %s %j', (field, value, code) => {
  given(planStarted())
    .when(planStep, { ...read, [field]: value })
    .refused(code, { path: [field] })
})
it('refuses the id of another step', () =>
  given(planStarted(), stepPlanned('read'))
    .when(planStep, { ...read, action: 'write' })
    .refused('DUPLICATE_ID', { path: ['step'] }))

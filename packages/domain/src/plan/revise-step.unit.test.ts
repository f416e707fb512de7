import { expect, it } from 'vitest'
import {
  given,
  goalSet,
  id,
  planStarted,
  resourceSecured,
  stepCompleted,
  stepDropped,
  stepPlanned,
  stepRevised,
} from '../testing/words.testing.ts'
import { reviseStep } from './revise-step.ts'

const course = { resource: id('course'), kind: 'course', description: 'A course' } as const
const start = [
  planStarted(),
  goalSet('lead'),
  stepPlanned('read', { impact: 3, resources: [course] }),
  stepPlanned('ask'),
]
const step = id('read')

it('keeps the old beside the new of just what changed, without asking why', () =>
  given(...start)
    .when(reviseStep, { step, changes: { action: 'read', impact: 5, due: '2026-07-01', goal: id('lead') } })
    .then(
      stepRevised('read', {
        goal: { new: id('lead') },
        due: { new: '2026-07-01' },
        impact: { old: 3, new: 5 },
      }),
    ))
it('keeps a resource secured when it is only described anew', () => {
  const { plan } = given(...start, resourceSecured('read', 'course'))
    .when(reviseStep, { step, changes: { resources: [{ ...course, description: 'Another course' }] } })
    .then(
      stepRevised('read', {
        resources: { old: [course], new: [{ ...course, description: 'Another course' }] },
      }),
    )
  expect(plan.steps[step]?.resources).toEqual([{ ...course, description: 'Another course', secured: true }])
})
it('records nothing when all stands so already', () =>
  given(...start)
    .when(reviseStep, { step, changes: { impact: 3, resources: [course], due: null, dependsOn: [] } })
    .then())
it('refuses a step that would wait for itself through others', () =>
  given(...start)
    .when(reviseStep, { step: id('ask'), changes: { dependsOn: [step] } })
    .then(stepRevised('ask', { dependsOn: { new: [step] } }))
    .when(reviseStep, { step, changes: { dependsOn: [id('ask')] } })
    .refused('STEP_CYCLE', { path: ['dependsOn', '0'] }))
it('refuses a step that is unknown, completed or dropped', () =>
  given(...start, stepCompleted('read'), stepDropped('ask'))
    .when(reviseStep, { step: id('write'), changes: { impact: 1 } })
    .refused('UNKNOWN_STEP')
    .when(reviseStep, { step, changes: { impact: 1 } })
    .refused('STEP_NOT_OPEN', { args: { status: 'completed' } })
    .when(reviseStep, { step: id('ask'), changes: { impact: 1 } })
    .refused('STEP_NOT_OPEN', { args: { status: 'dropped' } }))

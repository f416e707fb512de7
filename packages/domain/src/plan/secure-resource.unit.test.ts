import { expect, it } from 'vitest'
import {
  given,
  id,
  planStarted,
  resourceSecured,
  stepDropped,
  stepPlanned,
} from '../testing/words.testing.ts'
import { secureResource } from './secure-resource.ts'

const course = { resource: id('course'), kind: 'course', description: 'A course' } as const
const command = { step: id('read'), resource: id('course') }
const start = [planStarted(), stepPlanned('read', { resources: [course] })]

it('secures a resource, once', () => {
  const { plan } = given(...start)
    .when(secureResource, command)
    .then(resourceSecured('read', 'course'))
    .when(secureResource, command)
    .then()
  expect(plan.steps[id('read')]?.resources).toEqual([{ ...course, secured: true }])
})
it('refuses a resource the step does not need', () =>
  given(...start)
    .when(secureResource, { ...command, resource: id('time') })
    .refused('UNKNOWN_RESOURCE', { path: ['resource'] }))
it('refuses for a step that is dropped', () =>
  given(...start, stepDropped('read'))
    .when(secureResource, command)
    .refused('STEP_NOT_OPEN'))

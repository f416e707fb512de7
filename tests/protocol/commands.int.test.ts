import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  adaAtHospital,
  aPlan,
  coachedByGrace,
  graceAtHospital,
  newUuid,
  type Product,
  product,
  renamePlan,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const rename = async (planId: string, title: string, more: object = {}, person = adaAtHospital) =>
  (await running.ask(person, renamePlan, { planId, title, commandId: newUuid(), ...more })).data.renamePlan

describe('a command', () => {
  it('answers with the plan as it is after it, and the change is in the history', async () => {
    const plan = await aPlan(running)
    const done = await rename(plan.id, 'Head nurse')
    expect(done).toMatchObject({
      __typename: 'RenamePlanDone',
      version: 2,
      repeated: false,
      plan: { version: 2 },
    })
    const { data } = await running.ask(
      adaAtHospital,
      'query ($id: ID!) { plan(id: $id) { version state { title owner { name } } before: state(at: "rev:1") { title } } }',
      { id: plan.id },
    )
    expect(data.plan).toEqual({
      version: 2,
      state: { title: 'Head nurse', owner: { name: 'Ada Byron' } },
      before: { title: 'Becoming a nurse' },
    })
  })

  it('of two at once against one version is done once; the other is told what changed', async () => {
    const plan = await aPlan(running)
    await coachedByGrace(running, plan.id)
    const answers = await Promise.all([
      rename(plan.id, 'Of Ada', { expectedVersion: 2 }),
      rename(plan.id, 'Of Grace', { expectedVersion: 2 }, graceAtHospital),
    ])
    expect(answers.map(answer => answer.__typename).sort()).toEqual(['Conflict', 'RenamePlanDone'])
    expect(answers.find(answer => answer.__typename === 'Conflict')).toEqual({
      __typename: 'Conflict',
      expectedVersion: 2,
      currentVersion: 3,
      changesSince: { nodes: [{ version: 3, type: 'PlanRenamed' }] },
    })
  })

  it('without a version is decided again on the newer plan, so that none of fifty at once is lost', async () => {
    const plan = await aPlan(running)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => rename(plan.id, `Title ${n}`)))
    expect(answers.map(answer => answer.version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 2),
    )
  })

  it('sent again gives the first answer, also when others came between and at once', async () => {
    const plan = await aPlan(running)
    const commandId = newUuid()
    const first = await rename(plan.id, 'First', { commandId })
    await rename(plan.id, 'Second')
    const again = await Promise.all(Array.from({ length: 5 }, () => rename(plan.id, 'First', { commandId })))
    for (const answer of again)
      expect(answer).toMatchObject({
        __typename: 'RenamePlanDone',
        repeated: true,
        events: first.events,
        plan: { version: 3 },
      })

    const both = newUuid()
    const atOnce = await Promise.all(
      Array.from({ length: 5 }, () => rename(plan.id, 'Third', { commandId: both })),
    )
    expect(atOnce.map(answer => answer.repeated).sort()).toEqual([false, true, true, true, true])
    expect(new Set(atOnce.map(answer => JSON.stringify(answer.events))).size).toBe(1)
  })

  it('that would start a plan twice starts one', async () => {
    const start = `mutation ($commandId: UUID!) { startPlan(input: { title: "Twice", commandId: $commandId }) {
      ... on StartPlanDone { repeated plan { id } } } }`
    const commandId = newUuid()
    const answers = await Promise.all(
      Array.from({ length: 3 }, () =>
        running.ask(adaAtHospital, start, { commandId }).then(({ data }) => data.startPlan),
      ),
    )
    expect(new Set(answers.map(answer => answer.plan.id)).size).toBe(1)
    expect(answers.filter(answer => !answer.repeated)).toHaveLength(1)
  })

  it('appears in the directory', async () => {
    const plan = await aPlan(running, adaAtHospital, 'Zoologist of the sea')
    await running.settled()
    const search =
      '{ organisation { plans(search: "zoolog sea") { totalCount edges { node { planId title version } } } } }'
    const { data } = await running.ask(adaAtHospital, search)
    expect(data.organisation.plans).toEqual({
      totalCount: 1,
      edges: [{ node: { planId: plan.id, title: 'Zoologist of the sea', version: 1 } }],
    })
  })

  it('is refused as data with the rule it breaks', async () => {
    const plan = await aPlan(running)
    expect(await rename(plan.id, '   ')).toEqual({ __typename: 'Rejected', code: 'TEXT_REQUIRED' })
  })
})

it('an altered cursor is refused in words', async () => {
  const { errors } = await running.ask(
    adaAtHospital,
    '{ organisation { plans(after: "abc") { totalCount } } }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  adaAtHospital,
  aPlan,
  emilAtSchool,
  grace,
  graceAtHospital,
  newUuid,
  ottoAtHospital,
  type Product,
  product,
} from './kit.ts'

let running: Product
let plan: Awaited<ReturnType<typeof aPlan>>
const goal = newUuid()

const does = async (person: typeof adaAtHospital, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`
  const { data, errors } = await running.ask(
    person,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename } }`,
    { input: { planId: plan.id, commandId: newUuid(), ...input } },
  )
  expect({ errors, did: data?.[name].__typename }).toEqual({ did: `${type}Done` })
}
const read = async (person: typeof adaAtHospital, query: string, variables?: object) => {
  const { data, errors } = await running.ask(person, query, variables)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
/** Tables follow the log in their own time. */
const once = async <T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    await pause(20)
  }
}

beforeAll(async () => {
  running = await product()
  plan = await aPlan(running)
  await does(adaAtHospital, 'assignCoach', { coachId: grace })
  await does(adaAtHospital, 'activatePlan', {})
  await does(adaAtHospital, 'setGoal', {
    goalId: goal,
    statement: 'Pass the exam',
    kind: 'PROFESSIONAL',
    due: '2020-01-01',
  })
  await does(adaAtHospital, 'raiseBarrier', { description: 'Night shifts', category: 'TIME' })
  await does(adaAtHospital, 'scheduleReview', { due: '2021-05-01', occasion: 'Half-time', everyMonths: 6 })
})
afterAll(() => running[Symbol.asyncDispose]())

describe('reviews', () => {
  const ofViewer =
    '{ viewer { reviews(filter: { standings: [OVERDUE] }) { totalCount nodes { occasion due overdue everyMonths plan { id } coachName } } } }'
  const ofAll = '{ organisation { reviews { totalCount nodes { occasion ownerId } } } }'

  it('that are overdue are listed for the coach and for the owner', async () => {
    for (const person of [graceAtHospital, adaAtHospital]) {
      const { reviews } = await once(
        async () => (await read(person, ofViewer)).viewer,
        ({ reviews }) => reviews.totalCount > 0,
      )
      expect(reviews.nodes).toEqual([
        {
          occasion: 'Half-time',
          due: '2021-05-01',
          overdue: true,
          everyMonths: 6,
          plan: { id: plan.id },
          coachName: 'Grace Hopper',
        },
      ])
    }
  })

  it('of the whole organisation are for its auditor, and of other organisations for nobody', async () => {
    expect((await read(ottoAtHospital, ofAll)).organisation.reviews).toEqual({
      totalCount: 1,
      nodes: [{ occasion: 'Half-time', ownerId: ada }],
    })
    expect((await read(ottoAtHospital, ofViewer)).viewer.reviews.totalCount).toBe(0)
    expect((await read(emilAtSchool, ofAll)).organisation.reviews.totalCount).toBe(0)
  })
})

describe('changes since the last visit', () => {
  const news = `{ viewer { changedSinceVisit { totalCount nodes { planId changes byOthers people position visit { position } } } } }`
  const newsOf = async () => (await read(graceAtHospital, news)).viewer.changedSinceVisit
  const mark = async (input: object, person = graceAtHospital) =>
    (
      await read(
        person,
        `mutation ($input: MarkVisitedInput!) { markVisited(input: $input) {
          ... on MarkVisitedDone { visit { position } } ... on Rejected { code } } }`,
        { input },
      )
    ).markVisited

  it('are everything at first, nothing once it is marked as seen, and then what came after', async () => {
    const first = await once(newsOf, ({ nodes }) => nodes[0]?.changes === 6)
    expect(first).toMatchObject({
      totalCount: 1,
      nodes: [{ planId: plan.id, byOthers: 6, people: ['Ada Byron'], visit: null }],
    })
    const { position } = first.nodes[0]
    // ahead of the plan there is nothing to be seen yet
    const { visit } = await mark({ planId: plan.id, position: `${BigInt(position) + 1_000n}` })
    expect(visit).toEqual({ position })
    expect(await newsOf()).toEqual({ totalCount: 0, nodes: [] })

    await does(adaAtHospital, 'achieveGoal', { goalId: goal })
    await does(graceAtHospital, 'renamePlan', { title: 'Becoming a head nurse' })
    const second = await once(newsOf, ({ nodes }) => nodes[0]?.changes === 2)
    expect(second.nodes).toMatchObject([
      { changes: 2, byOthers: 1, people: ['Ada Byron', 'Grace Hopper'], visit: { position } },
    ])
    await mark({ planId: plan.id, position: plan.position, setBack: true })
    expect((await newsOf()).nodes).toMatchObject([{ changes: 7, visit: { position: plan.position } }])
  })

  it('are marked by whom the plan may be known to alone', async () => {
    expect(await mark({ planId: plan.id }, emilAtSchool)).toEqual({ code: 'UNKNOWN_PLAN' })
    const { plan: seen } = await read(
      graceAtHospital,
      '{ plan(id: "ID") { lastVisit { position } } }'.replace('ID', plan.id),
    )
    expect(seen.lastVisit).toEqual({ position: plan.position })
  })
})

describe('figures across plans', () => {
  it('open to the auditor: trap 15, the goals behind a number and their events', async () => {
    const query = `{ organisation { completionGoals(number: LATE, date: ORIGINAL) { totalCount nodes {
      goalId statement became plan { id } events { type version eventId } } } } }`
    const { nodes } = await once(
      async () => (await read(ottoAtHospital, query)).organisation.completionGoals,
      ({ nodes }) => nodes[0]?.became === 'ACHIEVED' && nodes[0].events.length === 2,
    )
    expect(nodes).toMatchObject([
      {
        goalId: goal,
        statement: 'Pass the exam',
        plan: { id: plan.id },
        events: [{ type: 'GoalSet' }, { type: 'GoalAchieved' }],
      },
    ])
    const { errors } = await running.ask(graceAtHospital, query)
    expect(errors).toMatchObject([
      { extensions: { code: 'NOT_ALLOWED', rule: 'only-auditor-opens-numbers' } },
    ])
  })

  it.each(['barriers(by: CATEGORY)', 'barriers', 'revisions', 'completion(by: TEMPLATE)'])(
    'hide what tells of one person: %s',
    async field => {
      const { [field.split('(')[0]!]: found } = (
        await read(ottoAtHospital, `{ organisation { ${field} { nodes { tooFewPeople people } } } }`)
      ).organisation
      for (const each of found.nodes) expect(each).toEqual({ tooFewPeople: true, people: null })
    },
  )

  it('tell the auditor who coaches how many plans, and the coach what waits in theirs', async () => {
    const { coachLoads } = (
      await read(
        ottoAtHospital,
        '{ organisation { coachLoads { nodes { coachName plans { active } attention { overdueGoals } } } } }',
      )
    ).organisation
    expect(coachLoads.nodes).toEqual([{ coachName: 'Grace Hopper', plans: { active: 1 }, attention: null }])
    const { coachLoad } = (
      await read(
        graceAtHospital,
        '{ viewer { coachLoad { owners attention { overdueReviews barriersWithoutSolution } } } }',
      )
    ).viewer
    expect(coachLoad).toEqual({ owners: 1, attention: { overdueReviews: 1, barriersWithoutSolution: 1 } })
    const { errors } = await running.ask(adaAtHospital, '{ organisation { coachLoads { totalCount } } }')
    expect(errors).toMatchObject([{ extensions: { rule: 'only-auditor-or-admin-reads-coach-load' } }])
  })
})

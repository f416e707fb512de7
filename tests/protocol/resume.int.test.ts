import { startApi } from '@plan-ledger/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adaAtHospital, aPlan, following, happenings, type Product, product } from './kit.ts'

const seed = 20_261_122
/** Numbers from a seed, the same on every machine (mulberry32). */
const random = (state: number) => (below: number) => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
}

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

type Changed = {
  planChanged: {
    position: string
    version: number
    event: { version: number }
    plan: { version: number } | null
  }
}
type Fed = { organisationFeed: { position: string; planId: string; event: { version: number } } }
const planChanged =
  'subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { position version event { version } plan { version } } }'
const organisationFeed =
  'subscription ($after: Position!) { organisationFeed(after: $after) { position planId event { version } } }'
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

describe('a subscription', () => {
  it('delivers first what was missed and then what happens, and the plan with the newest of a burst', async () => {
    const plan = await aPlan(running)
    await happenings(running, plan.id, 5)
    const client = await running.socket(adaAtHospital)
    const watched = following<Changed>(client, planChanged, { id: plan.id, after: '0' })
    await watched.atLeast(6)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual(numbers(1, 6))
    expect(watched.got.map(({ planChanged }) => planChanged.plan)).toEqual([
      null,
      null,
      null,
      null,
      null,
      { version: 6 },
    ])
    await happenings(running, plan.id, 1)
    await watched.atLeast(7)
    expect(watched.got.at(-1)).toMatchObject({
      planChanged: { version: 7, event: { version: 7 }, plan: { version: 7 } },
    })
    watched.stop()
    await client.dispose()
  })

  it(`cut at random and resumed after the last position delivers every event once, in order (seed ${seed})`, async () => {
    const next = random(seed)
    const plan = await aPlan(running)
    const other = await aPlan(running)
    const total = 80
    const writing = (async () => {
      for (let n = 0; n < total; n += 1) {
        await happenings(running, plan.id, 1)
        if (n % 3 === 0) await happenings(running, other.id, 1)
      }
    })()
    let after = plan.position
    const versions: number[] = []
    let cuts = 0
    while (versions.length < total) {
      const client = await running.socket(adaAtHospital)
      const watched = following<Changed>(client, planChanged, { id: plan.id, after })
      const before = versions.length
      await watched.atLeast(Math.min(1 + next(9), total - before))
      cuts += 1
      client.terminate()
      for (const { planChanged } of watched.got.slice(0)) {
        versions.push(planChanged.version)
        after = planChanged.position
      }
      await client.dispose()
    }
    await writing
    expect(cuts).toBeGreaterThan(5)
    expect(versions).toEqual(numbers(2, total + 1))
  })

  it('of the organisation resumes at every position without loss or double', async () => {
    const client = await running.socket(adaAtHospital)
    const plans = [await aPlan(running), await aPlan(running)]
    const start = plans[0]!.position
    for (let n = 0; n < 10; n += 1) await happenings(running, plans[n % 2]!.id, 1)
    const all = following<Fed>(client, organisationFeed, { after: start })
    await all.atLeast(11)
    const whole = all.got.map(({ organisationFeed }) => organisationFeed.position)
    expect(whole).toEqual([...whole].sort((a, b) => Number(BigInt(a) - BigInt(b))))
    all.stop()
    for (const [n, after] of whole.slice(0, -1).entries()) {
      const rest = following<Fed>(client, organisationFeed, { after })
      await rest.atLeast(whole.length - n - 1)
      expect(rest.got.map(({ organisationFeed }) => organisationFeed.position)).toEqual(whole.slice(n + 1))
      rest.stop()
    }
    await client.dispose()
  })

  it('goes on after the API was stopped and started, with what was written before it came back', async () => {
    const plan = await aPlan(running)
    const client = await running.socket(adaAtHospital)
    const watched = following<Changed>(client, planChanged, { id: plan.id, after: '0' })
    await watched.atLeast(1)
    await running.api.stop()
    await watched.until(() => false)
    expect(watched.ended()).toMatchObject({ code: 1001 })

    running.api = await startApi(running.settings)
    await happenings(running, plan.id, 2)
    const again = following<Changed>(await running.socket(adaAtHospital), planChanged, {
      id: plan.id,
      after: watched.got.at(-1)!.planChanged.position,
    })
    await again.atLeast(2)
    expect(again.got.map(({ planChanged }) => planChanged.version)).toEqual([2, 3])
    again.stop()
  })

  it('hears of what another process wrote', async () => {
    const plan = await aPlan(running)
    const other = await startApi(running.settings)
    const client = await running.socket(adaAtHospital)
    const watched = following<Changed>(client, planChanged, { id: plan.id, after: plan.position })
    const elsewhere = { ...running, api: other }
    elsewhere.post = async (body, headers) => {
      const response = await fetch(`${other.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
      const { data, errors } = (await response.json()) as { data: unknown; errors: unknown }
      return { status: response.status, headers: response.headers, data, errors }
    }
    elsewhere.ask = (person, query, variables) =>
      elsewhere.post({ query, variables }, { authorization: `Bearer ${running.token(person)}` })
    await happenings(elsewhere, plan.id, 3)
    await watched.atLeast(3)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual([2, 3, 4])
    watched.stop()
    await client.dispose()
    await other.stop()
  })
})

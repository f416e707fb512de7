import { startApi } from '@plan-ledger/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cuttable } from './cut.ts'
import { adaAtHospital, aPlan, following, happenings, type Product, product } from './kit.ts'

let running: Product
let way: Awaited<ReturnType<typeof cuttable>>
beforeAll(async () => {
  running = await product()
  way = await cuttable(running.databaseUrl)
  await running.api.stop()
  running.api = await startApi({ ...running.settings, databaseUrl: way.url })
})
afterAll(async () => {
  await running[Symbol.asyncDispose]()
  await way.cut()
})

const ready = async () => (await fetch(`${running.api.url}/ready`)).status
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 50))
}

describe('while the database is away', () => {
  it('requests are told so, the process lives, and everything goes on by itself afterwards', async () => {
    const plan = await aPlan(running)
    const client = await running.socket(adaAtHospital)
    const watched = following<{ planChanged: { version: number } }>(
      client,
      'subscription ($id: ID!) { planChanged(planId: $id, after: "0") { version } }',
      { id: plan.id },
    )
    await watched.atLeast(1)

    await way.cut()
    const refused = await running.ask(adaAtHospital, '{ organisation { name } }')
    expect(refused).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    })
    expect(JSON.stringify(refused.errors)).not.toMatch(/ECONN|CONNECT|postgres|127\.0\.0\.1/)
    expect(await ready()).toBe(503)
    const refusedSocket = following(await running.socket(adaAtHospital), '{ __typename }')
    await refusedSocket.until(() => false)
    expect(refusedSocket.ended()).toMatchObject({ code: 1013 })
    expect(await (await fetch(`${running.api.url}/health`)).json()).toEqual({ status: 'alive' })

    await way.mend()
    await until(async () => (await running.ask(adaAtHospital, '{ organisation { name } }')).status === 200)
    await until(async () => (await ready()) === 200)
    await happenings(running, plan.id, 2)
    await watched.atLeast(3)
    expect(watched.got.map(({ planChanged }) => planChanged.version)).toEqual([1, 2, 3])
    await running.settled()
    watched.stop()
    await client.dispose()
  })

  it('neither wires nor log tell what the database says', () => {
    const logged = running.logged.join('\n')
    expect(logged).not.toContain('Becoming a nurse')
    expect(logged).not.toContain('Ada Byron')
  })
})

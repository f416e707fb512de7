import { fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { calm } from './calm.ts'
import type { Comparison, Round } from './comparison.ts'
import { type Child, child } from './fan-out/child.ts'
import { type Hall, hall } from './fan-out/hall.ts'
import type { Figure, Result } from './figures.ts'
import type { BenchOptions } from './options.ts'

const sockets = 1_000
const events = 200
/** ms between two events that all sockets are told. */
const every = 25

const fields = `version event { type occurredAt recordedAt actor { name } element { name } changes { field old new } }`
const asking = (ofPlan: string) =>
  `subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { ${fields} plan { ${ofPlan} } } }`
const shared = asking('version state { title progress status }')
/** What the person may do stands in it: nobody else gets the same answer. */
const personal = asking('version state { title progress status } viewerMayWrite')

interface Heard {
  readonly milliseconds: readonly number[]
  readonly texts: readonly string[]
}

const steadily = async (count: number, everyMs: number, act: (n: number) => Promise<void>) => {
  const started = performance.now()
  const acts: Promise<void>[] = []
  for (let n = 0; n < count; n++) {
    await pause(Math.max(0, started + n * everyMs - performance.now()))
    acts.push(act(n))
  }
  await Promise.all(acts)
}

/**
 * A thousand sockets of a thousand people at one API. What the API's process uses is read on its own: those who listen
 * and who writes are other processes. Whoever loses or doubles a message ends the run.
 */
export const fanout = async ({ rounds, say = () => undefined }: BenchOptions): Promise<readonly Result[]> => {
  await using open = new AsyncDisposableStack()
  const benchmark = open.use(await hall(sockets))
  const raw = open.use(
    await child(fork(new URL('./fan-out/raw.child.ts', import.meta.url), { serialization: 'advanced' })),
  )
  const clients = open.use(
    await child(fork(new URL('./fan-out/clients.child.ts', import.meta.url), { serialization: 'advanced' })),
  )
  const rawUrl = await raw.ask<string>({ kind: 'start' })

  const listening = async (url: string, query: string, plans: readonly Planned[]) => {
    const each = Array.from({ length: sockets }, (_, n) => plans[n % plans.length]!)
    const variables = each.map(({ globalId, after }) => ({ id: globalId, after }))
    await clients.ask({
      kind: 'open',
      url,
      tokens: benchmark.tokens,
      query,
      variables,
      from: each.map(() => 2),
    })
    // everybody is at the head, and what opening cost is behind
    await pause(1_000)
  }
  const heard = (count: number) => clients.ask<Heard>({ kind: 'received', count })
  const closed = async () => {
    await clients.ask({ kind: 'close' })
    await pause(500)
  }

  const usedBy = async (server: Child, work: () => Promise<unknown>) => {
    const before = await server.ask<number>({ kind: 'cpu' })
    await work()
    return (await server.ask<number>({ kind: 'cpu' })) - before
  }
  /**
   * Microseconds of the server's processor time for each delivery of what `work` causes.
   * @param unheard what the server uses for each event when nobody listens: its read models take it in, too
   */
  const perDelivery = async (server: Child, count: number, unheard: number, work: () => Promise<unknown>) => {
    let found: Heard | undefined
    const used = await usedBy(server, async () => {
      await work()
      found = await heard(count * sockets)
    })
    return { texts: found!.texts, value: Math.max(0, used - count * unheard) / (count * sockets) }
  }

  /** The same texts as the product sends, in the first round its own first. */
  let texts: readonly string[] = []
  const few = 10
  let unheard = 0
  /** All of its events, and time for the read models to take them in. */
  const writtenTo = async (plan: Planned) => {
    await steadily(events, every, () => benchmark.written(plan.id))
    await pause(200)
  }
  const contenders = {
    async 'Plan Ledger'(): Promise<number> {
      const plan = await benchmark.aPlan()
      await listening(benchmark.url, shared, [plan])
      const aside = await benchmark.aPlan()
      unheard = (await usedBy(benchmark.api, () => writtenTo(aside))) / events
      const found = await perDelivery(benchmark.api, events, unheard, () => writtenTo(plan))
      texts = found.texts
      return found.value
    },
    async 'raw ws'() {
      await listening(rawUrl, '', [await benchmark.aPlan()])
      const work = () => raw.ask({ kind: 'broadcast', texts, everyMs: every })
      return (await perDelivery(raw, events, 0, work)).value
    },
    async 'executed for each subscriber'() {
      const plan = await benchmark.aPlan()
      await listening(benchmark.url, personal, [plan])
      const work = () => steadily(few, 1_000, () => benchmark.written(plan.id))
      return (await perDelivery(benchmark.api, few, unheard, work)).value
    },
  }
  const names = Object.keys(contenders) as (keyof typeof contenders)[]
  const taken = new Map<string, Round[]>(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const busy = await calm()
    // of the texts of the product is made what the other sends: it goes before it, at least once
    const order = round % 2 === 0 ? names : [...names].reverse()
    for (const name of order) {
      const value = await contenders[name]()
      await closed()
      taken.get(name)!.push({ value, more: { busy, unheard: unheard / sockets } })
      say(`round ${round + 1}, ${name}: ${value.toFixed(1)} µs`)
    }
  }
  const comparison: Comparison = {
    name: `fan-out, ${sockets.toLocaleString('en')} sockets × ${events} events`,
    unit: 'µs CPU per delivery',
    better: 'less',
    goals: [{ of: 'Plan Ledger', ratio: 1.3 }],
    contenders: [
      {
        name: 'Plan Ledger',
        kind: 'ours',
        rounds: taken.get('Plan Ledger')!,
        note: 'executed once, asks permission for each delivery',
      },
      {
        name: 'raw ws',
        kind: 'peer',
        rounds: taken.get('raw ws')!,
        note: 'the same texts by a loop over send(); nothing else',
      },
      {
        name: 'executed for each subscriber',
        kind: 'floor',
        rounds: taken.get('executed for each subscriber')!,
        note: `${few} events; what fan-out was before`,
      },
    ],
    note: `Bytes of a message: ${Buffer.byteLength(texts.at(-1) ?? '')}. What the API uses for an event that nobody listens to, with all sockets open, is taken off: ${(unheard / sockets).toFixed(1)} µs per delivery in the last round. Every message was counted at its socket: none lost, none doubled, all in order.`,
  }
  return [comparison, ...(await latencies(benchmark, listening, heard, closed))]
}

type Planned = Awaited<ReturnType<Hall['aPlan']>>

/** From the moment that stands in the event, just before it is appended, to its arrival in the process of the client. */
const latencies = async (
  benchmark: Hall,
  listening: (url: string, query: string, plans: readonly Planned[]) => Promise<void>,
  heard: (count: number) => Promise<Heard>,
  closed: () => Promise<void>,
): Promise<Figure[]> => {
  const seconds = 10
  const measured = async (
    name: string,
    perSecond: number,
    spread: number,
    act: (plan: Planned) => Promise<void>,
    goal?: number,
  ): Promise<Figure> => {
    const plans: Planned[] = []
    for (let n = 0; n < spread; n++) plans.push(await benchmark.aPlan())
    await listening(benchmark.url, shared, plans)
    const count = perSecond * seconds
    await steadily(count, 1_000 / perSecond, n => act(plans[n % spread]!))
    const { milliseconds } = await heard((count * sockets) / spread)
    await closed()
    const rate = ((perSecond * sockets) / spread).toLocaleString('en')
    return { name, milliseconds, note: `${rate} deliveries/s`, ...(goal !== undefined && { goal }) }
  }
  return [
    await measured(
      'commit → socket, 200 commits/s over 200 plans, each on 5 sockets',
      200,
      200,
      ({ globalId }) => benchmark.asked(globalId),
      20,
    ),
    await measured('the same, written by another process', 200, 200, ({ id }) => benchmark.written(id), 20),
    await measured('commit → socket, 20 commits/s to the plan on all 1,000 sockets', 20, 1, ({ globalId }) =>
      benchmark.asked(globalId),
    ),
  ]
}

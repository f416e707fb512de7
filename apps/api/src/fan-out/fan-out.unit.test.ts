import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ada, type Followable, followed, grace, nora, otto, reader } from './fan-out.testing.ts'

const started: Followable[] = []
const hospital = async (...how: Parameters<typeof followed>) => {
  const product = await followed(...how)
  started.push(product)
  return product
}
afterEach(async () => {
  for (const product of started.splice(0)) await product.stop()
})

const asking = (fields: string) =>
  `subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { version ${fields} } }`
const versions = asking('')
const shared = asking('position event { type actor { name } changes { old new } } plan { state { title } }')
const personal = asking('plan { state { title } viewerMay viewerMayWrite }')
const globalId = (plan: string) => btoa(`Plan:${plan}`)
const from = (plan: string, after = 0n) => ({ id: globalId(plan), after: `${after}` })
const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n)
const payloads = (texts: readonly string[]) => texts.map(text => text.slice(text.indexOf('"payload":')))
const soon = () => new Promise(resolve => setTimeout(resolve, 20))

describe('subscribers who ask the same', () => {
  it('are told by one execution of each event, each under the id of its own subscription', async () => {
    const { aPlan, renamed, follow, principal, fanned, log } = await hospital()
    const plan = await aPlan()
    const head = await log.head()
    const ids = Array.from({ length: 600 }, (_, n) => `"${n}"`)
    const all = await Promise.all(ids.map(id => follow(principal(ada), shared, from(plan, head), { id })))
    for (const each of all) void each.begin()
    await soon()
    expect(fanned).toMatchObject({ counts: { executions: 0 } })
    expect([fanned.groups(), fanned.members()]).toEqual([1, 600])
    await renamed(plan, 3)
    for (const each of all) await each.atLeast(3)
    expect(fanned.counts).toMatchObject({ executions: 3, deliveries: 1_800, behind: 0, resyncs: 0 })
    expect(all.map(({ got }) => got.map(({ id }) => id))).toEqual(ids.map(id => [id, id, id]))
    expect(new Set(all.map(({ texts }) => payloads(texts).join('\n'))).size).toBe(1)
    expect(fanned.counts.within.reduce((sum, each) => sum + each)).toBe(1_800)
  })

  it.each([
    ['of one organisation', shared, 1],
    ['each looked at by name', personal, 2],
  ])('%s are sent the bytes that each of them would be sent alone', async (_, query, groups) => {
    const { aPlan, coached, renamed, follow, principal, fanned, log } = await hospital()
    const plan = await aPlan()
    await coached(plan)
    const head = await log.head()
    const people = [principal(ada), principal(grace)]
    const together = await Promise.all(people.map(who => follow(who, query, from(plan, head))))
    for (const each of together) void each.begin()
    await soon()
    expect(fanned.groups()).toBe(groups)
    await renamed(plan)
    for (const each of together) await each.atLeast(1)
    for (const each of together) await each.stop()
    for (const [n, who] of people.entries()) {
      const alone = await follow(who, query, from(plan, head))
      void alone.begin()
      await alone.atLeast(1)
      expect(payloads(alone.texts).at(-1)).toBe(payloads(together[n]!.texts).at(-1))
      await alone.stop()
    }
    const [first, second] = together.map(({ texts }) => payloads(texts).join())
    expect(first === second).toBe(groups === 1)
  })

  it('are no group where what they ask differs, nor with a stranger’s', async () => {
    const { aPlan, follow, principal, fanned } = await hospital()
    const [one, two] = [await aPlan(), await aPlan()]
    const organisation = '0199aaaa-0000-7000-8000-0000000000b0'
    const all = await Promise.all([
      follow(principal(ada), versions, from(one)),
      follow(principal(ada), ` ${versions} # spelled differently`, from(one, 3n)),
      follow(principal(ada), versions, from(two)),
      follow(principal(ada), shared, from(one)),
      follow(principal(ada, { organisation }), versions, from(one)),
    ])
    const stranger = all.at(-1)!
    for (const each of all) if (each !== stranger) void each.begin()
    const refusal = expect(stranger.begin()).rejects.toMatchObject({ extensions: { code: 'NOT_ALLOWED' } })
    expect(fanned.groups()).toBe(4)
    expect(fanned.members()).toBe(5)
    await all[1]!.atLeast(0)
    await refusal
    expect(stranger.got).toEqual([])
  })

  it('leave nothing behind, whether they end before they begin, at once, or later', async () => {
    const { aPlan, renamed, follow, principal, fanned, announced } = await hospital()
    const plan = await aPlan()
    const [never, atOnce, later] = await Promise.all(
      numbers(1, 3).map(() => follow(principal(ada), versions, from(plan))),
    )
    await never!.stop()
    expect(await never!.begin()).toEqual({ done: true, value: undefined })
    const ending = atOnce!.begin()
    await atOnce!.stop()
    expect(await ending).toEqual({ done: true, value: undefined })
    const waiting = later!.begin()
    await later!.atLeast(1)
    await later!.stop()
    expect(await waiting).toEqual({ done: true, value: undefined })
    await renamed(plan)
    await soon()
    expect(later!.got).toHaveLength(1)
    expect([fanned.groups(), fanned.members(), announced.watchers()]).toEqual([0, 0, 0])
  })

  it('do not wait for one that reads slowly, who goes on from where it rested', async () => {
    const { aPlan, renamed, follow, principal, fanned } = await hospital()
    const plan = await aPlan()
    const slow = await follow(principal(ada), versions, from(plan))
    const quick = await follow(principal(ada), versions, from(plan))
    for (const each of [slow, quick]) void each.begin()
    for (const each of [slow, quick]) await each.atLeast(1)
    await soon()
    slow.rest()
    await renamed(plan, 250)
    await quick.atLeast(251)
    expect(quick.versions()).toEqual(numbers(1, 251))
    expect(slow.versions()).toEqual([1])
    expect(fanned.counts.behind).toBe(1)
    slow.readOn()
    await slow.atLeast(251)
    await renamed(plan)
    await slow.atLeast(252)
    expect(slow.versions()).toEqual(numbers(1, 252))
  })
})

describe('who goes on after a position', () => {
  it('is sent the same messages at each of 500', async () => {
    const { aPlan, renamed, follow, principal, log } = await hospital()
    const plan = await aPlan()
    await renamed(plan, 499)
    const { events } = await log.readAll({ after: 0n, limit: 1_000, filter: { streamPrefixes: ['plan-'] } })
    const whole = await follow(principal(ada), versions, from(plan))
    void whole.begin()
    await whole.atLeast(500)
    expect(whole.versions()).toEqual(numbers(1, 500))
    for (const { position, version } of events.slice(0, -1)) {
      const rest = await follow(principal(ada), versions, from(plan, position))
      void rest.begin()
      // to the end from every twentieth
      const first = version % 20 === 0 ? 500 - version : Math.min(10, 500 - version)
      await rest.atLeast(first)
      expect(payloads(rest.texts).slice(0, first)).toEqual(
        payloads(whole.texts).slice(version).slice(0, first),
      )
      await rest.stop()
    }
  })

  it('is told each event once and in order, however joining, reading and writing fall together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 1, max: 12 }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (s, joins) => {
          const turn = () => s.schedule(Promise.resolve())
          const product = await followed({
            reading: log => ({
              ...log,
              async *read(stream, range) {
                await turn()
                yield* log.read(stream, range)
                await turn()
              },
              async *subscribe(options, signal) {
                for await (const event of log.subscribe(options, signal)) {
                  await turn()
                  yield event
                }
              },
            }),
          })
          const plan = await product.aPlan()
          const all: ReturnType<typeof reader>[] = []
          const join = async () => {
            const to = reader()
            all.push(to)
            void (await product.follow(product.principal(ada), versions, from(plan), { to })).begin()
          }
          const running = s.scheduleSequence(
            numbers(1, 12).flatMap(n => [
              ...joins.filter(at => at === n).map(() => join),
              () => product.renamed(plan),
            ]),
          )
          await s.waitFor(running.task)
          await s.waitFor(Promise.all(all.map(each => each.atLeast(13))))
          for (const each of all) expect(each.versions()).toEqual(numbers(1, 13))
          await s.waitFor(product.stop())
        },
      ),
      { seed: 20_261_122, numRuns: 60 },
    )
  })
})

describe('what may not be heard any more', () => {
  const feed = `subscription ($after: Position!) { organisationFeed(after: $after) { title } }`
  const refused = { extensions: { code: 'NOT_ALLOWED' } }
  /** Begins, and gives how it ends. */
  const ending = ({ begin }: { readonly begin: () => Promise<unknown> }) =>
    begin().then(
      () => undefined,
      error => error,
    )

  it.each([
    ['shared', versions],
    ['personal', personal],
  ])('ends what a coach follows with the release (%s), and the owner is told it', async (_, query) => {
    const { aPlan, renamed, coached, released, follow, principal, fanned } = await hospital()
    const plan = await aPlan()
    await coached(plan)
    const owner = await follow(principal(ada), versions, from(plan))
    const watching = await follow(principal(grace), query, from(plan))
    void owner.begin()
    const end = ending(watching)
    await watching.atLeast(2)
    await renamed(plan)
    await watching.atLeast(3)
    await released(plan)
    expect(await end).toMatchObject(refused)
    await renamed(plan)
    await owner.atLeast(5)
    expect(watching.got).toHaveLength(3)
    expect(fanned.members()).toBe(1)
  })

  it('ends it for the coach before, once another is chosen, also where many are followed', async () => {
    const { aPlan, renamed, coached, follow, principal, granted } = await hospital()
    await granted(nora, 'coach')
    const [plan, other] = [await aPlan(), await aPlan()]
    for (const each of [plan, other]) await coached(each)
    const watching = await follow(principal(grace), versions, from(plan))
    const staying = await follow(principal(grace), versions, from(other))
    const both = await follow(principal(grace), feed, { after: '0' })
    void staying.begin()
    void both.begin()
    const end = ending(watching)
    await both.atLeast(4)
    await coached(plan, nora)
    expect(await end).toMatchObject(refused)
    const later = await follow(principal(nora), versions, from(plan))
    void later.begin()
    await later.atLeast(4)
    await renamed(plan)
    await renamed(other)
    await staying.atLeast(3)
    // the feed goes on, without the plan that is closed
    await both.atLeast(5)
    expect(both.got).toHaveLength(5)
  })

  it('ends it with the revocation of the role, though nothing happens in the plan', async () => {
    const { aPlan, coached, follow, principal, revoked, fanned } = await hospital()
    const plan = await aPlan()
    await coached(plan)
    const all = await Promise.all([grace, otto].map(who => follow(principal(who), versions, from(plan))))
    const ends = all.map(ending)
    for (const each of all) await each.atLeast(2)
    const owner = await follow(principal(ada), versions, from(plan))
    void owner.begin()
    await owner.atLeast(2)
    await revoked(grace, 'coach')
    expect(await ends[0]).toMatchObject(refused)
    await revoked(otto, 'auditor')
    expect(await ends[1]).toMatchObject(refused)
    expect(fanned.members()).toBe(1)
  })

  it('is left out of the feed from the revocation of the role on, and told again when it is granted', async () => {
    const { aPlan, renamed, follow, principal, revoked, granted } = await hospital()
    const plan = await aPlan()
    const watching = await follow(principal(otto), feed, { after: '0' })
    void watching.begin()
    await watching.atLeast(1)
    await revoked(otto, 'auditor')
    await renamed(plan, 2)
    await soon()
    expect(watching.got).toHaveLength(1)
    await granted(otto, 'auditor')
    await renamed(plan)
    await watching.atLeast(2)
    expect(watching.got).toHaveLength(2)
  })

  it('is told to nobody who has no part in the plan', async () => {
    const { aPlan, follow, principal } = await hospital()
    const plan = await aPlan()
    const watching = await follow(principal(nora), versions, from(plan))
    await expect(watching.begin()).rejects.toMatchObject(refused)
    expect(watching.got).toEqual([])
  })

  it('is not told when the token has expired', async () => {
    const { aPlan, renamed, follow, principal } = await hospital()
    const plan = await aPlan()
    const expiresAt = Date.now() / 1_000 + 0.2
    const watching = await follow(principal(ada, { expiresAt }), versions, from(plan))
    void watching.begin()
    await watching.atLeast(1)
    await new Promise(resolve => setTimeout(resolve, 250))
    await renamed(plan)
    await soon()
    expect(watching.versions()).toEqual([1])
  })

  it('is told to an auditor when it was recorded, and before the next event', async () => {
    const { aPlan, renamed, follow, principal, recordedReads, fanned } = await hospital()
    const plan = await aPlan()
    const watching = await follow(principal(otto), versions, from(plan))
    const owner = await follow(principal(ada), versions, from(plan))
    for (const each of [watching, owner]) void each.begin()
    await watching.atLeast(1)
    expect(recordedReads).toEqual([{ member: otto, plan }])
    await renamed(plan, 3)
    await watching.atLeast(4)
    await owner.atLeast(4)
    expect(watching.versions()).toEqual(numbers(1, 4))
    expect(recordedReads).toHaveLength(4)
    expect(fanned.groups()).toBe(1)
  })
})

import { type PlanEvent, reasonCodes, roles } from '@plan-ledger/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '../plan-directory/words.ts'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, random, uuid } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import type { AuditEntry } from './entry.ts'
import type { AuditFilter } from './filter.ts'
import { auditFeed } from './query.ts'

const seed = 20_261_122
let keeping: Kept
/** All entries of one organisation with the words they are found by. */
let entries: readonly { readonly entry: AuditEntry; readonly words: readonly string[] }[]

beforeAll(async () => {
  keeping = await kept()
  const { written } = keeping
  await written.found(hospital, 'Saint Mary')
  await written.found(uuid(0x5c), 'Elsewhere')
  const plans = await liveRandomly(written, { plans: 40, seed, most: 60 })
  await written.start(uuid(0x77), 'A plan elsewhere', {}, uuid(0x5c))
  const next = random(seed)
  for (let n = 0; n < 20; n += 1) {
    const plan = plans[next(plans.length)]!
    const { events } = await written.plans.load(`plan-${plan}`)
    const { id } = events[next(events.length)]!
    await written.does(plan, () => [saidAgainst(n, id)])
  }
  await keeping.takeIn(1_000, 'audit-feed')
  const page = await auditFeed(keeping.sql).page({ organisation: hospital, first: 10_000 })
  const words = await keeping.sql<{ event: string; words: string[] }[]>`
    select event, tsvector_to_array(words) as words from read.audit_entry`
  const wordsBy = new Map(words.map(row => [row.event, row.words]))
  entries = page.entries.map(({ entry }) => ({ entry, words: wordsBy.get(entry.event)! }))
}, 120_000)
afterAll(() => keeping[Symbol.asyncDispose]())

const saidAgainst = (n: number, event: string): Pick<PlanEvent, 'type' | 'data'> & PlanEvent =>
  (n % 3 === 0
    ? { type: 'EntryCorrected', data: { event, correction: `It was day ${n}` } }
    : { type: 'EntryDisputed', data: { event, statement: `I never said ${n}` } }) as never

const isDisputed = ({ remarks }: AuditEntry) => remarks.some(({ kind }) => kind === 'dispute')

/** The filter again, over a list in memory. */
const passes =
  (filter: AuditFilter) =>
  ({ entry, words }: (typeof entries)[number]): boolean => {
    const { actor, element, reason } = entry
    const time = filter.axis === 'occurred' ? entry.occurredAt : entry.recordedAt
    const is = <T>(wanted: T | undefined, value: T | undefined) => wanted === undefined || wanted === value
    const oneOf = <T>(wanted: readonly T[] | undefined, value: T | undefined) =>
      wanted === undefined || (value !== undefined && wanted.includes(value))
    const sought = filter.search?.trim() ? wordsOf(filter.search) : []
    return (
      is(filter.actor, actor.id) &&
      oneOf(filter.roles, actor.role) &&
      is(filter.onBehalfOf, actor.onBehalfOf) &&
      is(filter.plan, entry.plan) &&
      is(filter.unit, entry.unit) &&
      oneOf(filter.types, entry.type) &&
      oneOf(filter.elementKinds, element.kind) &&
      is(filter.element, element.id) &&
      oneOf(filter.reasons, reason?.code) &&
      is(filter.hasReason, reason !== undefined) &&
      oneOf(filter.origins, entry.origin) &&
      is(filter.late, entry.late) &&
      is(filter.disputed, isDisputed(entry)) &&
      sought.every(word => words.some(each => each.startsWith(word))) &&
      (!filter.search?.trim() || sought.length > 0) &&
      (filter.from === undefined || time >= filter.from) &&
      (filter.until === undefined || time < filter.until)
    )
  }

const inOrder = (filter: AuditFilter) =>
  entries
    .filter(passes(filter))
    .map(({ entry }) => entry)
    .sort((a, b) => {
      const [x, y] = filter.axis === 'occurred' ? [a.occurredAt, b.occurredAt] : [a.recordedAt, b.recordedAt]
      return x === y ? Number(b.position - a.position) : x < y ? 1 : -1
    })

/** Values mostly of some entry, so that filters let something through. */
const filters = fc
  .record({
    of: fc.nat(100_000),
    other: fc.nat(100_000),
    parts: fc.subarray(
      [
        ...['actor', 'roles', 'onBehalfOf', 'plan', 'unit', 'types', 'elementKinds', 'element', 'reasons'],
        ...['hasReason', 'origins', 'late', 'disputed', 'search', 'from', 'until'],
      ] as const,
      { maxLength: 4 },
    ),
    yes: fc.boolean(),
    axis: fc.constantFrom('recorded', 'occurred'),
    reasons: fc.subarray([...reasonCodes]),
    roles: fc.subarray([...roles]),
    text: fc.constantFrom('lead', 'pla', 'no time', 'x', 'p', 'ad', 'ada', 'gru', '数', '--', ' '),
  })
  .map(({ of, other, parts, yes, axis, reasons, roles, text }): AuditFilter => {
    const { entry } = entries[of % entries.length]!
    const second = entries[other % entries.length]!.entry
    const times = [entry, second]
      .map(each => (axis === 'occurred' ? each.occurredAt : each.recordedAt))
      .sort()
    const all: Required<Omit<AuditFilter, 'axis'>> = {
      actor: entry.actor.id,
      roles,
      onBehalfOf: entry.actor.onBehalfOf ?? entry.actor.id,
      plan: entry.plan ?? uuid(0x99),
      unit: entry.unit ?? "It's \\ 'nowhere'",
      types: yes ? [entry.type, second.type] : [entry.type],
      elementKinds: [entry.element.kind, second.element.kind],
      element: entry.element.id,
      reasons,
      hasReason: yes,
      origins: yes ? ['app'] : ['import', 'api'],
      late: yes,
      disputed: yes,
      search: text,
      from: times[0]!,
      until: times[1]!,
    }
    return { axis, ...Object.fromEntries(parts.map(part => [part, all[part]])) } as AuditFilter
  })

describe(`filters of the audit feed (seed ${seed})`, () => {
  it('let through what the same conditions let through of the events themselves, page by page, either way', async () => {
    expect(entries.length).toBeGreaterThan(300)
    expect(entries.filter(({ entry }) => isDisputed(entry)).length).toBeGreaterThan(5)
    const size = fc.constantFrom(1, 3, 7, 50, 1_000)
    let some = 0
    await fc.assert(
      fc.asyncProperty(
        filters,
        size,
        fc.boolean(),
        fc.constantFrom(1, 5, 40, 5_000),
        fc.constantFrom(0, 60_000),
        async (filter, first, oldestFirst, stretch, patience) => {
          const feed = auditFeed(keeping.sql, { stretch, patience })
          const expected = inOrder(filter)
          if (expected.length > 0) some += 1
          if (first < 7 && expected.length > 60) return
          const seen: AuditEntry[] = []
          for (let after: string | undefined; ; ) {
            const query = { organisation: hospital, filter, first, oldestFirst, ...(after && { after }) }
            const page = await feed.page(query)
            seen.push(...page.entries.map(({ entry }) => entry))
            after = page.entries.at(-1)?.cursor
            if (!page.hasNextPage) break
            expect(page.entries).toHaveLength(first)
          }
          expect(seen).toEqual(oldestFirst ? expected.toReversed() : expected)
          const query = { organisation: hospital, filter }
          const { count, exact } = await feed.countForScreen(query)
          if (exact || patience > 0) expect({ count, exact }).toEqual({ count: expected.length, exact: true })
          else expect(count).toBeLessThanOrEqual(expected.length)
          expect(await feed.count(query)).toBe(expected.length)
          const followed: AuditEntry[] = []
          for (let after = 0n; ; ) {
            const next = await feed.next({ ...query, after, first })
            followed.push(...next.entries)
            if (next.upTo === after) break
            after = next.upTo
          }
          expect(followed).toEqual(expected.toSorted((a, b) => Number(a.position - b.position)))
        },
      ),
      { seed, numRuns: 80 },
    )
    expect(some).toBeGreaterThan(25)
  })

  it('count those met on a walk where the index takes too long, and say that there may be more', async () => {
    const hurried = (stretch: number) => auditFeed(keeping.sql, { stretch, patience: 0 })
    const count = (feed: ReturnType<typeof hurried>) =>
      feed.countForScreen({ organisation: hospital, filter: { search: 'p' } })
    const all = inOrder({ search: 'p' }).length

    expect(await count(hurried(5_000))).toEqual({ count: all, exact: true })
    expect(await count(hurried(Math.ceil(entries.length / 4)))).toEqual({ count: all, exact: true })
    const met = await count(hurried(4))
    expect(met.exact).toBe(false)
    expect(met.count).toBeGreaterThan(0)
    expect(met.count).toBeLessThan(all)
  })

  it('count no further than ten thousand', async () => {
    const { sql } = keeping
    const [{ columns }] = await sql<[{ columns: string }]>`
      select string_agg(column_name, ', ') as columns from information_schema.columns
      where table_schema = 'read' and table_name = 'audit_entry' and column_name not in ('position', 'event')`
    await sql.unsafe(`
      insert into read.audit_entry (position, event, ${columns})
      select 1000000 + n, gen_random_uuid(), ${columns}
      from (select * from read.audit_entry where type = 'PlanStarted'
        and organisation = '${hospital}' limit 1) entry, generate_series(1, 10001) n`)
    const feed = auditFeed(sql)
    const query = { organisation: hospital, filter: { types: ['PlanStarted'] } }
    expect(await feed.countForScreen(query)).toEqual({ count: 10_000, exact: false })
    expect(await feed.count(query)).toBeGreaterThan(10_000)
    // PostgreSQL is stopped while it counts, and the transaction goes on
    const hurried = auditFeed(sql, { stretch: 1, patience: 1 })
    const { count, exact } = await hurried.countForScreen(query)
    expect(exact).toBe(false)
    expect(count).toBeLessThan(10_000)
  })
})

describe('a dispute of an entry', () => {
  it('is shown with the entry, in the owner’s words, and links to the event', async () => {
    const { entry } = entries.find(each => isDisputed(each.entry))!
    const dispute = entry.remarks.find(({ kind }) => kind === 'dispute')!
    const own = entries.find(each => each.entry.event === dispute.event)!.entry
    expect(own).toMatchObject({ type: 'EntryDisputed', about: entry.event, recordedAt: dispute.recordedAt })
    expect(dispute.statement).toMatch(/^I never said \d+$/)
    expect(dispute.by).toEqual({ id: own.actor.id, name: own.actor.name })
  })
})

import { ledgerOn } from '@plan-ledger/cli'
import {
  type AuditFilter,
  auditFeed,
  auditFeedModel,
  createReadModels,
  historyOf,
  rebuildReadModels,
} from '@plan-ledger/read-models'
import postgres, { type Sql } from 'postgres'
import { type DrawnFilter, drawnFilters } from './drawn-filters.ts'
import { type Figure, timed } from './figures.ts'
import { openMillion } from './million.ts'
import type { BenchOptions } from './options.ts'

const goal = 100
const rows = 50
const drawnCount = 400

/** The audit feed over a million events: pages of any filter on either axis, and how many entries it has. */
export const audit = async ({ seed = 20_261_122, ...options }: BenchOptions): Promise<Figure[]> => {
  await using million = await openMillion(options)
  const { databaseUrl, log, vault, organisation, longPlan } = million
  const sql = postgres(databaseUrl, { max: 8, onnotice: () => undefined })
  try {
    const outdated = await createReadModels(sql, [auditFeedModel])
    const feed = auditFeed(sql)
    if (outdated.length > 0 || (await feed.position()) < (await log.head())) {
      const { planCodec: plan, organisationCodec } = ledgerOn(log, vault)
      const history = historyOf(log, { plan, organisation: organisationCodec })
      const began = performance.now()
      const [built] = await rebuildReadModels({ history, sql, models: [auditFeedModel] })
      options.say?.(`${built?.events} entries built in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
    }
    await sql.unsafe('vacuum (analyze) read.audit_entry').simple()

    const figures: Figure[] = []
    const filters = await filtersFor(sql, organisation, longPlan)
    const width = Math.max(...Object.keys(filters).map(name => name.length))
    for (const [name, filter] of Object.entries(filters)) {
      options.say?.(name)
      for (const axis of ['recorded', 'occurred'] as const) {
        const chosen = { ...filter, axis }
        const middle = await feed.page({
          organisation,
          filter: { axis, until: filter.until ?? '2023-11-20T00:00:00.000Z' },
          first: 1,
        })
        const after = middle.entries[0]!.cursor
        for (const [page, place] of [
          ['first page', {}],
          ['deep page', { after }],
        ] as const)
          figures.push({
            name: `${name.padEnd(width)}  ${axis}, ${page}`,
            goal,
            milliseconds: await timed(20, () =>
              feed.page({ organisation, filter: chosen, first: rows, ...place }),
            ),
          })
      }
      figures.push({
        name: `${name.padEnd(width)}  how many`,
        goal,
        milliseconds: await timed(10, () => feed.countForScreen({ organisation, filter })),
      })
    }
    options.say?.(`${drawnCount} filters drawn with seed ${seed}`)
    const some = await drawnFilters(sql, organisation, { seed, count: drawnCount, longPlan })
    return [...figures, ...(await drawnFigures(feed, organisation, some))]
  } finally {
    await sql.end()
  }
}

/** What one click costs: of each call the middle one of three, because no two filters are alike. */
const drawnFigures = async (
  feed: ReturnType<typeof auditFeed>,
  organisation: string,
  drawn: readonly DrawnFilter[],
): Promise<readonly Figure[]> => {
  const taken: { readonly name: string; readonly milliseconds: number; readonly filter: AuditFilter }[] = []
  let inexact = 0
  for (const { conditions, filter, middle } of drawn) {
    const { axis = 'recorded' } = filter
    const [before] = (await feed.page({ organisation, filter: { axis, until: middle }, first: 1 })).entries
    const place = before ? { after: before.cursor } : {}
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      'first page': () => feed.page({ organisation, filter, first: rows }),
      'deep page': () => feed.page({ organisation, filter, first: rows, ...place }),
      'oldest first': () => feed.page({ organisation, filter, first: rows, ...place, oldestFirst: true }),
      'how many': () => feed.countForScreen({ organisation, filter }),
    }
    for (const [call, ask] of Object.entries(calls)) {
      const milliseconds = (await timed(3, ask, 1)).sort((a, b) => a - b)[1]!
      taken.push({
        name: `drawn, ${conditions} ${conditions === 1 ? 'condition' : 'conditions'}, ${call}`,
        milliseconds,
        filter,
      })
    }
    const { exact } = await feed.countForScreen({ organisation, filter })
    if (!exact) inexact += 1
  }
  const figure = (name: string, calls: typeof taken): Figure => {
    const slowest = calls.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a))
    const { axis: _, ...filter } = slowest.filter
    return {
      name,
      goal,
      milliseconds: calls.map(({ milliseconds }) => milliseconds),
      note: `slowest: ${JSON.stringify(filter)}`,
    }
  }
  const byName = Map.groupBy(taken, ({ name }) => name)
  const all = figure('drawn, all', taken)
  return [
    ...[...byName.keys()].sort().map(name => figure(name, byName.get(name)!)),
    { ...all, note: `${inexact} of ${drawn.length} counted in part; ${all.note}` },
  ]
}

/** Common and rare ones of each kind, and combinations that little or nothing meets. */
const filtersFor = async (
  sql: Sql,
  organisation: string,
  longPlan: string,
): Promise<Readonly<Record<string, AuditFilter>>> => {
  const most = async (column: string, direction: 'asc' | 'desc'): Promise<string> => {
    const [row] = await sql<{ value: string }[]>`
      select ${sql(column)}::text as value from read.audit_entry
      where organisation = ${organisation} and ${sql(column)} is not null
      group by 1 order by count(*) ${sql.unsafe(direction)}, 1 limit 1`
    return row!.value
  }
  const coach = await most('actor', 'desc')
  const quiet = await most('actor', 'asc')
  const plan = await most('plan', 'asc')
  const unit = await most('unit', 'desc')
  const rare = await most('type', 'asc')
  const common = await most('type', 'desc')
  const reason = (await most('reason', 'asc')) as NonNullable<AuditFilter['reasons']>[number]
  const represented = await most('on_behalf_of', 'desc')
  const [named] = await sql<{ element: string; word: string }[]>`
    select element, (regexp_match(lower(plan_title), 'project ([a-z0-9]+)'))[1] as word
    from read.audit_entry where organisation = ${organisation} and plan_title like '%project %'
    order by event limit 1`
  const { element, word } = named!
  const [from, until] = ['2022-03-01T00:00:00.000Z', '2022-04-01T00:00:00.000Z']
  const year = { from: '2021-01-01T00:00:00.000Z', until: '2022-01-01T00:00:00.000Z' }
  return {
    everything: {},
    'a person who does much': { actor: coach },
    'a person who does little': { actor: quiet },
    'on behalf of': { onBehalfOf: represented },
    'a plan': { plan },
    'a plan of 10,000 events': { plan: longPlan },
    'a unit': { unit },
    'a unit that is not there': { unit: 'Nowhere' },
    'a common type': { types: [common] },
    'a rare type': { types: [rare] },
    'several types': { types: [rare, 'PlanMoved', 'GoalReformulated', 'PlanClosed'] },
    'a kind of element': { elementKinds: ['barrier'] },
    'an element': { element },
    'a rare reason': { reasons: [reason] },
    'any reason': { hasReason: true },
    'no reason': { hasReason: false },
    'a way in': { origins: ['import'] },
    late: { late: true },
    'in time': { late: false },
    'a role': { roles: ['auditor'] },
    disputed: { disputed: true },
    'not disputed': { disputed: false },
    'a common word': { search: 'project' },
    'a rare word': { search: word },
    'a letter': { search: 'q' },
    'two words': { search: `project ${word}` },
    'a word that is not there': { search: 'zzyzx' },
    'a month': { from, until },
    'a unit in a year': { unit, ...year },
    'a rare type in a year': { types: [rare], ...year },
    'rare person × common type': { actor: quiet, types: [common] },
    'busy person × rare type': { actor: coach, types: [rare] },
    'common role × common type, never together': { roles: ['coach'], types: [common] },
    'unit × rare reason': { unit, reasons: [reason] },
    'unit × way in × late': { unit, origins: ['import'], late: true },
    'rare word × common type': { search: word, types: [common] },
    'common word × rare type': { search: 'project', types: [rare] },
    'letter × rare person': { search: 'p', actor: quiet },
    'common words, seldom together': { search: 'project auditor barrier' },
    'person × somebody else’s plan': { actor: quiet, plan: longPlan },
    'disputed × unit': { disputed: true, unit },
    'common type, not disputed, a year': { types: [common], disputed: false, ...year },
  }
}

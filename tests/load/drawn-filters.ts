import type { AuditFilter } from '@plan-ledger/read-models'
import type { Sql } from 'postgres'
import { drawn } from './invented.ts'

/** A filter of one to four conditions, and a day in the middle of the log to read on from. */
export interface DrawnFilter {
  readonly conditions: number
  readonly filter: AuditFilter
  readonly middle: string
}

const day = 86_400_000
const first = Date.parse('2020-12-01T00:00:00.000Z')
const days = 2_100

interface Entry {
  readonly type: string
  readonly element_kind: string
  readonly element: string
  readonly element_name: string
  readonly plan: string | null
  readonly plan_title: string | null
  readonly unit: string | null
  readonly actor: string
  readonly actor_name: string
  readonly actor_role: string
  readonly on_behalf_of: string | null
  readonly reason: string | null
  readonly origin: string
}

/**
 * The same filters for the same seed and log. Their values are of entries drawn from all, so that common ones come
 * often; half of the filters take all of them from one entry, the others from entries that may never meet.
 */
export async function drawnFilters(
  sql: Sql,
  organisation: string,
  { seed, count, longPlan }: { readonly seed: number; readonly count: number; readonly longPlan: string },
): Promise<readonly DrawnFilter[]> {
  const entries = await sql<Entry[]>`
    select type, element_kind, element, element_name, plan, plan_title, unit, actor, actor_name, actor_role,
      on_behalf_of, reason, origin
    from read.audit_entry where organisation = ${organisation} and position % 1009 = ${seed % 1009} order by position`
  const people = await sql<{ actor: string }[]>`
    select actor from read.audit_entry where organisation = ${organisation}
    group by 1 order by count(*) desc, 1 limit 3`
  const nat = (most: number, text: string) => drawn(`${seed} ${text}`) % most
  const entry = (text: string) => entries[nat(entries.length, text)]!
  const beginning = (text: string) => {
    const { plan_title, element_name, actor_name } = entry(text)
    const words = `${plan_title ?? ''} ${element_name} ${actor_name}`
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu)
    const word = words?.[nat(words.length, `${text} word`)] ?? 'a'
    return word.slice(0, 1 + nat(word.length, `${text} length`))
  }
  const conditions: readonly ((of: Entry, text: string) => AuditFilter)[] = [
    (of, text) => ({
      actor: nat(3, text) === 0 ? people[nat(people.length, `${text} who`)]!.actor : of.actor,
    }),
    (of, text) => ({ plan: nat(3, text) === 0 ? longPlan : (of.plan ?? longPlan) }),
    of => ({ unit: of.unit ?? 'Care' }),
    of => ({ types: [of.type] }),
    (of, text) => ({ types: [of.type, entry(`${text} 2`).type, entry(`${text} 3`).type] }),
    of => ({ elementKinds: [of.element_kind] }),
    of => ({ element: of.element }),
    of => ({ onBehalfOf: of.on_behalf_of ?? of.actor }),
    of => ({ reasons: [(of.reason ?? 'other') as NonNullable<AuditFilter['reasons']>[number]] }),
    (_, text) => ({ hasReason: nat(2, text) === 0 }),
    of => ({ origins: [of.origin] }),
    (_, text) => ({ late: nat(2, text) === 0 }),
    of => ({ roles: [of.actor_role as NonNullable<AuditFilter['roles']>[number]] }),
    (_, text) => ({ disputed: nat(2, text) === 0 }),
    (_, text) => ({ search: beginning(text) }),
    (_, text) => ({ search: `${beginning(text)} ${beginning(`${text} 2`)}` }),
    (_, text) => {
      const from = first + nat(days - 300, text) * day
      const until = from + (1 + nat(600, `${text} days`)) * day
      return { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
    },
  ]
  return Array.from({ length: count }, (_, n) => {
    const wanted = 1 + (n % 4)
    const together = nat(2, `${n} together`) === 0
    let filter: AuditFilter = { axis: nat(2, `${n} axis`) === 0 ? 'recorded' : 'occurred' }
    for (let turn = 0, met = 0; met < wanted; turn += 1) {
      const text = `${n} ${turn}`
      const more = conditions[nat(conditions.length, text)]!(entry(together ? `${n}` : `${text} of`), text)
      // the same condition twice is one
      if (Object.keys(more).some(name => name in filter)) continue
      filter = { ...filter, ...more }
      met += 1
    }
    const middle = new Date(first + nat(days, `${n} middle`) * day).toISOString()
    return { conditions: wanted, filter, middle }
  })
}

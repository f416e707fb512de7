import { origins, reasonCodes } from '@plan-ledger/domain'

/**
 * Facts about an entry that it can be found by. One index holds them as numbers, which are compared many times faster
 * than text, beside the words of the entry: it finds the few entries in which any of them meet. Two facts of the same
 * number are as good as impossible, and harmless: rows found are looked at again.
 */
const facts = {
  organisation: 'uuid',
  type: 'text',
  element_kind: 'text',
  element: 'uuid',
  actor: 'uuid',
  actor_role: 'text',
  on_behalf_of: 'uuid',
  plan: 'uuid',
  unit: 'text',
  manner: 'text',
} as const
export type Fact = keyof typeof facts
const names = Object.keys(facts) as readonly Fact[]

export type TimeColumn = 'recorded_at' | 'occurred_at'

/** Number of a fact, as SQL of a value. Each fact numbers its values otherwise. */
export const factOf = (fact: Fact, value: string): string =>
  `${facts[fact] === 'uuid' ? 'uuid_hash_extended' : 'hashtextextended'}(${value}::${facts[fact]}, ${names.indexOf(fact)})`

/** What may be asked of how an entry came about; what is left out may be anything. */
interface Manner {
  /** Empty where none was said. */
  readonly reasons?: readonly string[] | undefined
  readonly origins?: readonly string[] | undefined
  readonly late?: boolean | undefined
}

/** Reason, origin and lateness are one fact: most entries say the same of all three, and three facts cost as many. */
export const mannerOfRow = `(coalesce(reason, '') || ' ' || origin || case when late then ' late' else '' end)`

/** Every manner that is not ruled out, as rows write it. */
export const mannersOf = ({ reasons = ['', ...reasonCodes], late, ...asked }: Manner): readonly string[] =>
  reasons.flatMap(reason =>
    (asked.origins ?? origins).flatMap(origin =>
      [false, true]
        .filter(each => late === undefined || each === late)
        .map(each => `${reason} ${origin}${each ? ' late' : ''}`),
    ),
  )

const day = 86_400_000
/** From the first day of the year 1 to that of 1970. */
const daysBefore = 719_162
const daysOfMonth = 30

/** Number of the month that an instant lies in, all months of thirty days: entries of some can be sought by the same index. */
export const monthOf = (instant: string): number =>
  Math.floor((Math.floor(Date.parse(instant) / day) + daysBefore) / daysOfMonth)

export const monthOfRow = (column: TimeColumn): string =>
  `(((${column} at time zone 'UTC')::date - date '0001-01-01') / ${daysOfMonth})`

/** The month in which it was recorded, and counted down from nought that in which it happened if that is another. */
const monthFactsOfRow = (() => {
  const [recorded, occurred] = [monthOfRow('recorded_at'), monthOfRow('occurred_at')]
  return [recorded, `case ${occurred} when ${recorded} then ${recorded} else -${occurred} end`]
})()

/** Facts of which every entry from the first to the last month has one, both included, and others may too. */
export const monthFacts = (column: TimeColumn, first: number, last: number): readonly number[] => {
  const months = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return column === 'recorded_at' ? months : [...months, ...months.map(month => -month)]
}

const absent = factOf('organisation', 'organisation')
const sometimes = new Set<Fact>(['on_behalf_of', 'plan', 'unit'])
const ofRow = (fact: Fact) => {
  if (fact === 'manner') return factOf(fact, mannerOfRow)
  // said twice is said once: what is absent costs the index nothing
  return sometimes.has(fact) ? `coalesce(${factOf(fact, fact)}, ${absent})` : factOf(fact, fact)
}

/** All facts of a row: in the index and in searches the same expression, letter by letter. */
export const factsOfRow = `(array[${[...names.map(ofRow), ...monthFactsOfRow].join(', ')}])`

/** A word as the beginning of one in the entry. */
export const wordTerm = (word: string): string => `'${word.replace(/[\\']/g, sign => sign + sign)}':*`

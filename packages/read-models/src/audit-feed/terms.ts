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
  /** Empty where none was said. */
  reason: 'text',
  origin: 'text',
  late: 'text',
} as const
export type Fact = keyof typeof facts
const names = Object.keys(facts) as readonly Fact[]

export type TimeColumn = 'recorded_at' | 'occurred_at'

/** Number of a fact, as SQL of a value. Each fact numbers its values otherwise. */
export const factOf = (fact: Fact, value: string): string =>
  `${facts[fact] === 'uuid' ? 'uuid_hash_extended' : 'hashtextextended'}(${value}::${facts[fact]}, ${names.indexOf(fact)})`

const day = 86_400_000
/** From the first day of the year 1 to that of 1970. */
const daysBefore = 719_162
const daysOfMonth = 30

/** Number of the month that an instant lies in, all months of thirty days: entries of some can be sought by the same index. */
export const monthOf = (instant: string): number =>
  Math.floor((Math.floor(Date.parse(instant) / day) + daysBefore) / daysOfMonth)

export const monthOfRow = (column: TimeColumn): string =>
  `(((${column} at time zone 'UTC')::date - date '0001-01-01') / ${daysOfMonth})`

/** Of the two times one counts up and one down from nought. */
const signs = { recorded_at: '', occurred_at: '-' } as const

/** From the first to the last month, both included, as facts. */
export const monthFacts = (column: TimeColumn, first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => Number(`${signs[column]}${first + i}`))

const absent = factOf('organisation', 'organisation')
const sometimes = new Set<Fact>(['on_behalf_of', 'plan', 'unit'])
const ofRow = (fact: Fact) => {
  if (fact === 'reason') return factOf(fact, `coalesce(reason, '')`)
  // said twice is said once: what is absent costs the index nothing
  return sometimes.has(fact) ? `coalesce(${factOf(fact, fact)}, ${absent})` : factOf(fact, fact)
}

/** All facts of a row: in the index and in searches the same expression, letter by letter. */
export const factsOfRow = `(array[${[
  ...names.map(ofRow),
  ...(['recorded_at', 'occurred_at'] as const).map(column => `${signs[column]}${monthOfRow(column)}`),
].join(', ')}])`

/** A word as the beginning of one in the entry. */
export const wordTerm = (word: string): string => `'${word.replace(/[\\']/g, sign => sign + sign)}':*`

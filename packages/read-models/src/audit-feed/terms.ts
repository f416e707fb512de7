/**
 * What an entry can be found by, as one index holds it: its words and, each behind a sign that no word begins with,
 * facts about it. An index of one kind for all of them finds the few entries in which any of them meet.
 */
const facts = {
  organisation: '=o',
  type: '=t',
  element_kind: '=k',
  element: '=e',
  actor: '=a',
  actor_role: '=r',
  on_behalf_of: '=b',
  plan: '=p',
  unit: '=u',
  /** Empty where none was said. */
  reason: '=c',
  origin: '=g',
  late: '=l',
} as const
export type Fact = keyof typeof facts

const months = { recorded_at: '=R', occurred_at: '=O' } as const
export type TimeColumn = keyof typeof months

const day = 86_400_000
/** From the first day of the year 1 to that of 1970. */
const daysBefore = 719_162
const daysOfMonth = 30

/** Number of the month that an instant lies in, all months of thirty days: entries of some can be sought by the same index. */
export const monthOf = (instant: string): number =>
  Math.floor((Math.floor(Date.parse(instant) / day) + daysBefore) / daysOfMonth)

export const monthOfRow = (column: TimeColumn): string =>
  `(((${column} at time zone 'UTC')::date - date '0001-01-01') / ${daysOfMonth})`

/** All terms of a row: in the index and in searches the same expression, letter by letter. */
export const termsOfRow = `(words || array_to_tsvector(array_remove(array[${[
  ...Object.entries(facts).map(
    ([fact, sign]) => `'${sign}' || ${fact === 'reason' ? "coalesce(reason, '')" : `${fact}::text`}`,
  ),
  ...Object.entries(months).map(([column, sign]) => `'${sign}' || ${monthOfRow(column as TimeColumn)}::text`),
].join(', ')}], null)))`

const quoted = (term: string) => `'${term.replace(/[\\']/g, sign => sign + sign)}'`
const anyOf = (terms: readonly string[]) => `(${terms.join(' | ')})`

/** One of the values; at least one is needed. */
export const factTerm = (fact: Fact, values: readonly (string | boolean)[]): string =>
  anyOf(values.map(value => quoted(`${facts[fact]}${value}`)))

/** The same of a column of another row, as SQL: to seek the entries of many rows in one statement. */
export const factTermOf = (fact: Fact, column: string): string => `'''${facts[fact]}' || ${column} || ''''`

/** From the first to the last month, both included. */
export const monthsTerm = (column: TimeColumn, first: number, last: number): string =>
  anyOf(Array.from({ length: last - first + 1 }, (_, i) => quoted(`${months[column]}${first + i}`)))

/** A word as the beginning of one in the entry. */
export const wordTerm = (word: string): string => `${quoted(word)}:*`

export const allOf = (terms: readonly string[]): string => terms.join(' & ')

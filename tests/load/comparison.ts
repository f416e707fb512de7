/** What one contender did in one round. */
export interface Round {
  readonly value: number
  /** Milliseconds of single calls. */
  readonly p50?: number
  readonly p99?: number
  /** Processor time of the client alone, as a share of one core. */
  readonly cpu?: number
  /** Anything else that was read, by name: it stands in the JSON. */
  readonly more?: Readonly<Record<string, number>>
}

export interface Contender {
  readonly name: string
  /** Ours is judged against the best peer; a floor is what the parts below can do at best, and judges nobody. */
  readonly kind: 'ours' | 'peer' | 'floor'
  /** Empty when there is no figure: then the note says why. */
  readonly rounds: readonly Round[]
  /** What it lacks beside the others, or what else was seen. */
  readonly note?: string
}

/** What the design asks of a contender: `ratio` times the best peer (or the one named `than`), or a bare amount. */
export interface Goal {
  readonly of: string
  readonly measure?: 'value' | 'p99'
  readonly ratio?: number
  readonly than?: string
  readonly amount?: number
}

/** The same work done by several, in rounds by turns. */
export interface Comparison {
  readonly name: string
  readonly unit: string
  readonly better: 'more' | 'less'
  readonly contenders: readonly Contender[]
  /** Each contender meets its goals, those with one `either` name if it meets one of them. */
  readonly goals?: readonly (Goal & { readonly either?: string })[]
  readonly note?: string
  /** What all of them stood on: stands in the JSON. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The value below which a share of the sorted values lies (nearest rank). */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

const sortedOf = (values: readonly (number | undefined)[]) =>
  values.filter(value => value !== undefined).sort((a, b) => a - b)

/** The middle one; of two in the middle their mean. */
export const median = (values: readonly (number | undefined)[]): number => {
  const sorted = sortedOf(values)
  const half = sorted.length / 2
  return sorted.length % 2 === 1
    ? sorted[Math.floor(half)]!
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
}

const measured = (contender: Contender) => ({
  ...contender,
  value: median(contender.rounds.map(({ value }) => value)),
  quartiles: [0.25, 0.75].map(share => quantile(sortedOf(contender.rounds.map(({ value }) => value)), share)),
  p50: median(contender.rounds.map(({ p50 }) => p50)),
  p99: median(contender.rounds.map(({ p99 }) => p99)),
  cpu: median(contender.rounds.map(({ cpu }) => cpu)),
})
type Measured = ReturnType<typeof measured>

/** Ratios are those of medians, to the best peer. */
export const judged = ({ contenders, goals = [], ...comparison }: Comparison) => {
  const rows = contenders.map(measured)
  const peers = rows.filter(({ kind, rounds }) => kind === 'peer' && rounds.length > 0)
  const bestBy = (measure: 'value' | 'p99'): Measured | undefined => {
    const sign = measure === 'value' && comparison.better === 'more' ? -1 : 1
    return [...peers].sort((a, b) => sign * (a[measure] - b[measure]))[0]
  }
  const verdicts = goals.map(goal => {
    const measure = goal.measure ?? 'value'
    const row = rows.find(({ name }) => name === goal.of)!
    const other = goal.than ? rows.find(({ name }) => name === goal.than) : bestBy(measure)
    const limit = goal.ratio === undefined ? goal.amount! : goal.ratio * (other?.[measure] ?? Number.NaN)
    const more = measure === 'value' && comparison.better === 'more'
    const met = more ? row[measure] >= limit : row[measure] <= limit
    const sign = more ? '≥' : '≤'
    const words =
      goal.ratio === undefined
        ? `${sign} ${shown(limit)}`
        : `${sign} ${goal.ratio} × ${goal.than ?? 'best peer'}${measure === 'p99' ? "'s p99" : ''}`
    return { ...goal, met, words }
  })
  const missed = verdicts.filter(
    ({ met, either }) =>
      !met && !(either !== undefined && verdicts.some(other => other.either === either && other.met)),
  )
  const best = bestBy('value')
  const ratios = rows.map(row => (best ? row.value / best.value : Number.NaN))
  return {
    ...comparison,
    met: missed.length === 0,
    contenders: rows.map((row, i) => ({
      ...row,
      ratio: ratios[i]!,
      goals: verdicts.filter(({ of }) => of === row.name),
    })),
  }
}
export type Judged = ReturnType<typeof judged>

const shown = (value: number): string =>
  Number.isNaN(value)
    ? ''
    : value.toLocaleString('en', {
        maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2,
      })

/** As a table of Markdown, which is how docs/benchmarks.md keeps it. */
export const tableOf = ({ name, unit, contenders, note }: Judged): string => {
  const head = [name, unit, 'quartiles', 'p50 ms', 'p99 ms', 'client CPU', '× best peer', 'goal', 'remark']
  const lines = contenders.map(row => [
    row.kind === 'ours' ? `**${row.name}**` : row.name,
    shown(row.value),
    row.rounds.length > 0 ? row.quartiles.map(shown).join('–') : '',
    shown(row.p50),
    shown(row.p99),
    Number.isNaN(row.cpu) ? '' : `${Math.round(row.cpu * 100)} %`,
    shown(row.ratio),
    row.goals.map(({ words, met }) => `${words}: ${met ? 'met' : 'MISSED'}`).join('; '),
    row.note ?? '',
  ])
  // a column that nobody fills is left out
  const kept = head.map((_, i) => i === 0 || lines.some(line => line[i] !== ''))
  const pick = (cells: readonly string[]) => cells.filter((_, i) => kept[i])
  const cells = [head, ...lines].map(pick)
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map(line => line[i]!.length)))
  const line = (words: readonly string[]) =>
    `| ${words.map((word, i) => (i === 0 ? word.padEnd(widths[i]!) : word.padStart(widths[i]!))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(cells[0]!), rule, ...cells.slice(1).map(line), ...(note ? ['', note] : [])].join('\n')
}

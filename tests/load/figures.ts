import { writeFile } from 'node:fs/promises'
import { type Comparison, judged, quantile, tableOf } from './comparison.ts'
import { machine } from './machine.ts'

/** One line of a benchmark: milliseconds of each call, and what they must not exceed. */
export interface Figure {
  readonly name: string
  readonly milliseconds: readonly number[]
  /** p95 that the design asks for, in milliseconds. */
  readonly goal?: number
  /** What else was seen. */
  readonly note?: string
}

export const summary = ({ name, milliseconds, goal, note }: Figure) => {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const p95 = quantile(sorted, 0.95)
  return {
    name,
    calls: sorted.length,
    median: quantile(sorted, 0.5),
    p95,
    p99: quantile(sorted, 0.99),
    worst: sorted.at(-1) ?? Number.NaN,
    ...(goal !== undefined && { goal, met: p95 <= goal }),
    ...(note !== undefined && { note }),
  }
}

const tableOfFigures = (rows: readonly ReturnType<typeof summary>[]): string => {
  const cells = rows.map(row => [
    row.name,
    String(row.calls),
    row.median.toFixed(2),
    row.p95.toFixed(2),
    row.p99.toFixed(2),
    row.worst.toFixed(2),
    row.goal === undefined ? '' : `p95 ≤ ${row.goal} ${row.met ? 'met' : 'MISSED'}`,
    row.note ?? '',
  ])
  const head = ['', 'calls', 'median ms', 'p95 ms', 'p99 ms', 'worst ms', 'goal', '']
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map(line => line[i]!.length)))
  const line = (words: readonly string[]) =>
    words.map((word, i) => (i === 0 ? word.padEnd(widths[i]!) : word.padStart(widths[i]!))).join('  ')
  return [line(head), ...cells.map(line)].join('\n')
}

/** What a benchmark answers with: calls of ours alone, or several who did the same. */
export type Result = Figure | Comparison

/**
 * Prints the results as tables and, if asked, writes them with the machine they were taken on.
 * @returns whether every goal was met
 */
export const report = async (results: readonly Result[], file: string | undefined): Promise<boolean> => {
  const figures = results.filter(result => 'milliseconds' in result).map(summary)
  const comparisons = results.filter(result => 'contenders' in result).map(judged)
  if (figures.length > 0) console.log(tableOfFigures(figures))
  for (const comparison of comparisons) console.log(`\n${tableOf(comparison)}`)
  if (file) {
    const written = { at: new Date().toISOString(), ...(await machine()), figures, comparisons }
    await writeFile(file, `${JSON.stringify(written, null, 2)}\n`)
  }
  return figures.every(({ met }) => met !== false) && comparisons.every(({ met }) => met)
}

/** Runs `call` some times to warm up and `times` times to measure, one after another. */
export const timed = async (
  times: number,
  call: (i: number) => Promise<unknown>,
  warmUp = Math.min(times, 20),
): Promise<number[]> => {
  for (let i = 0; i < warmUp; i++) await call(i)
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await call(i)
    taken.push(performance.now() - started)
  }
  return taken
}

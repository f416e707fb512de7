import { writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, totalmem } from 'node:os'

/** One line of a benchmark: milliseconds of each call, and what they must not exceed. */
export interface Figure {
  readonly name: string
  readonly milliseconds: readonly number[]
  /** p95 that the design asks for, in milliseconds. */
  readonly goal?: number
  /** What else was seen. */
  readonly note?: string
}

/** The value below which a share of the sorted values lies (nearest rank). */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN

export const summary = ({ name, milliseconds, goal, note }: Figure) => {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const p95 = quantile(sorted, 0.95)
  return {
    name,
    calls: sorted.length,
    median: quantile(sorted, 0.5),
    p95,
    p99: quantile(sorted, 0.99),
    ...(goal !== undefined && { goal, met: p95 <= goal }),
    ...(note !== undefined && { note }),
  }
}

/** Prints the figures as a table and, if asked, writes them with the machine they were taken on. */
export const report = async (figures: readonly Figure[], file: string | undefined): Promise<boolean> => {
  const rows = figures.map(summary)
  const cells = rows.map(row => [
    row.name,
    String(row.calls),
    row.median.toFixed(2),
    row.p95.toFixed(2),
    row.p99.toFixed(2),
    row.goal === undefined ? '' : `p95 ≤ ${row.goal} ${row.met ? 'met' : 'MISSED'}`,
    row.note ?? '',
  ])
  const head = ['', 'calls', 'median ms', 'p95 ms', 'p99 ms', 'goal', '']
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map(line => line[i]!.length)))
  const line = (words: readonly string[]) =>
    words.map((word, i) => (i === 0 ? word.padEnd(widths[i]!) : word.padStart(widths[i]!))).join('  ')
  console.log([line(head), ...cells.map(line)].join('\n'))
  if (file) {
    const machine = {
      cores: availableParallelism(),
      cpu: cpus()[0]?.model.trim(),
      architecture: arch(),
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    }
    await writeFile(
      file,
      `${JSON.stringify({ at: new Date().toISOString(), machine, figures: rows }, null, 2)}\n`,
    )
  }
  return rows.every(({ met }) => met !== false)
}

/** Runs `call` some times to warm up and `times` times to measure, one after another. */
export const timed = async (times: number, call: (i: number) => Promise<unknown>): Promise<number[]> => {
  for (let i = 0; i < Math.min(times, 20); i++) await call(i)
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await call(i)
    taken.push(performance.now() - started)
  }
  return taken
}

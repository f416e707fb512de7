import { SingleBar } from 'cli-progress'
import type { ImportProgress } from './import-snapshots.ts'

export interface Shown {
  show(progress: ImportProgress): void
  stop(): void
}

/** A bar on a terminal; elsewhere a plain line at each quarter, so that a log file stays readable. */
export const progressShown = (stream: NodeJS.WriteStream): Shown =>
  stream.isTTY ? bar(stream) : lines(stream)

const bar = (stream: NodeJS.WriteStream): Shown => {
  const shown = new SingleBar({
    stream,
    format: 'Import [{bar}] {percentage} % | {read} lines, {rejected} rejected | {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  })
  let started = false
  return {
    show({ bytes, totalBytes, read, rejected }) {
      if (!started) shown.start(totalBytes, 0, { read, rejected })
      started = true
      shown.update(bytes, { read, rejected })
    },
    stop: () => shown.stop(),
  }
}

const lines = (stream: Pick<NodeJS.WriteStream, 'write'>): Shown => {
  let quarters = 0
  return {
    show({ bytes, totalBytes, read, rejected }) {
      const reached = Math.floor((4 * bytes) / totalBytes)
      if (reached <= quarters) return
      quarters = reached
      stream.write(`Import ${reached * 25} %: ${read} lines read, ${rejected} rejected\n`)
    },
    stop: () => undefined,
  }
}

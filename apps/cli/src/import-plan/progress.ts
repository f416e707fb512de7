import type { AppendProgress } from '@plan-ledger/imports'
import { SingleBar } from 'cli-progress'

/** A bar on a terminal; elsewhere nothing: most documents take a moment. */
export const progressShown = (stream: NodeJS.WriteStream) => {
  const bar = new SingleBar({
    stream,
    format: 'Import [{bar}] {percentage} % | {value} of {total} events',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  })
  let started = false
  return {
    show({ done, total }: AppendProgress) {
      if (!stream.isTTY) return
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

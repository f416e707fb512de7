import type { CopyProgress } from '@plan-ledger/event-log'
import { SingleBar } from 'cli-progress'

export interface Shown {
  show(progress: CopyProgress): void
  stop(): void
}

/** A bar for each step on a terminal; elsewhere a plain line at each quarter. */
export const progressShown = (stream: NodeJS.WriteStream): Shown =>
  stream.isTTY ? bars(stream) : lines(stream)

const words = { comparing: 'Compare', copying: 'Copy', verifying: 'Verify' }

/** Positions of a store may be anything: of two of them only the share counts. */
const percent = ({ position, head }: CopyProgress) =>
  head === 0n ? 100 : Number((position * 1_000n) / head) / 10

const bars = (stream: NodeJS.WriteStream): Shown => {
  let shown: { readonly step: CopyProgress['step']; readonly bar: SingleBar } | undefined
  const stop = () => shown?.bar.stop()
  return {
    show(progress) {
      const told = { step: words[progress.step].padEnd(7), events: progress.events.toLocaleString('en-GB') }
      if (shown?.step !== progress.step) {
        stop()
        const bar = new SingleBar({
          stream,
          format: '{step} [{bar}] {percentage} % | {events} events | {eta_formatted} left',
          hideCursor: true,
          barsize: 30,
        })
        bar.start(100, percent(progress), told)
        shown = { step: progress.step, bar }
      }
      shown.bar.update(percent(progress), told)
    },
    stop,
  }
}

const lines = (stream: Pick<NodeJS.WriteStream, 'write'>): Shown => {
  let told: { readonly step?: CopyProgress['step']; readonly quarters: number } = { quarters: 0 }
  return {
    show(progress) {
      const { step, events } = progress
      if (told.step !== step) told = { step, quarters: 0 }
      const reached = Math.floor(percent(progress) / 25)
      if (reached <= told.quarters) return
      told = { step, quarters: reached }
      stream.write(`${words[step]} ${reached * 25} %: ${events.toLocaleString('en-GB')} events\n`)
    },
    stop: () => undefined,
  }
}

import type { RebuildPhase, RebuildProgress } from '@plan-ledger/read-models'
import { SingleBar } from 'cli-progress'

export interface Shown {
  show(progress: RebuildProgress): void
  stop(): void
}

/** A bar for each phase on a terminal; elsewhere a plain line at each quarter. */
export const progressShown = (stream: NodeJS.WriteStream): Shown =>
  stream.isTTY ? bars(stream) : lines(stream)

const phases: Readonly<Record<RebuildPhase, { readonly does: string; readonly of: string }>> = {
  fold: { does: 'Folding streams', of: 'streams' },
  index: { does: 'Building indexes', of: 'read models' },
  'catch-up': { does: 'Putting in place', of: 'read models' },
}

const inWords = ({ events, rate, left }: RebuildProgress) =>
  [
    ...(events > 0 ? [`${events} events, ${rate} a second`] : []),
    ...(left === undefined ? [] : [`${left} s left`]),
  ].join(', ')

const bars = (stream: NodeJS.WriteStream): Shown => {
  let shown: { readonly phase: RebuildPhase; readonly bar: SingleBar } | undefined
  const stop = () => shown?.bar.stop()
  return {
    show(progress) {
      const { phase, done, total } = progress
      const { does, of } = phases[phase]
      const told = { does: does.padEnd(16), of, words: inWords(progress) }
      if (shown?.phase !== phase) {
        stop()
        const bar = new SingleBar({
          stream,
          format: '{does} [{bar}] {percentage} % | {value} of {total} {of} | {words}',
          hideCursor: true,
          barsize: 30,
        })
        bar.start(total, done, told)
        shown = { phase, bar }
      }
      shown.bar.setTotal(total)
      shown.bar.update(done, told)
    },
    stop,
  }
}

const lines = (stream: Pick<NodeJS.WriteStream, 'write'>): Shown => {
  let told: { readonly phase?: RebuildPhase; readonly quarters: number } = { quarters: 0 }
  return {
    show(progress) {
      const { phase, done, total } = progress
      if (told.phase !== phase) told = { phase, quarters: 0 }
      const reached = total === 0 ? 4 : Math.floor((4 * done) / total)
      if (reached <= told.quarters) return
      told = { phase, quarters: reached }
      const { does, of } = phases[phase]
      const words = [`${done} of ${total} ${of}`, inWords(progress)].filter(text => text !== '')
      stream.write(`${does} ${reached * 25} %: ${words.join(', ')}\n`)
    },
    stop: () => undefined,
  }
}

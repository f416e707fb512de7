import type { RebuildProgress } from '@plan-ledger/read-models'
import { SingleBar } from 'cli-progress'

export interface Shown {
  show(progress: RebuildProgress): void
  stop(): void
}

/** A bar for each read model on a terminal; elsewhere a plain line at each quarter. */
export const progressShown = (stream: NodeJS.WriteStream): Shown =>
  stream.isTTY ? bars(stream) : lines(stream)

const inWords = ({ rate, left }: RebuildProgress) =>
  `${rate} positions/s${left === undefined ? '' : `, ${left} s left`}`

const bars = (stream: NodeJS.WriteStream): Shown => {
  let shown: { readonly model: string; readonly bar: SingleBar } | undefined
  const stop = () => shown?.bar.stop()
  return {
    show(progress) {
      const { model, done, head } = progress
      const told = { model, words: inWords(progress) }
      if (shown?.model !== model) {
        stop()
        const bar = new SingleBar({
          stream,
          format: 'Rebuild {model} [{bar}] {percentage} % | {value} of {total} | {words}',
          hideCursor: true,
          barsize: 30,
        })
        bar.start(head, done, told)
        shown = { model, bar }
      }
      shown.bar.setTotal(head)
      shown.bar.update(done, told)
    },
    stop,
  }
}

const lines = (stream: Pick<NodeJS.WriteStream, 'write'>): Shown => {
  let told = { model: '', quarters: 0 }
  return {
    show(progress) {
      const { model, done, head } = progress
      if (told.model !== model) told = { model, quarters: 0 }
      const reached = head === 0 ? 4 : Math.floor((4 * done) / head)
      if (reached <= told.quarters) return
      told = { model, quarters: reached }
      stream.write(`Rebuild ${model} ${reached * 25} %: ${done} of ${head}, ${inWords(progress)}\n`)
    },
    stop: () => undefined,
  }
}

import type { Rebuilt, Replayed } from '@plan-ledger/read-models'

/** What a rebuild did, for people. One that saw no event has proved nothing, and says so. */
export const rebuiltInWords = (rebuilt: Rebuilt): string => {
  const { model, events, resumedAt, position } = rebuilt
  return sawNothing(rebuilt)
    ? `${model}: there was no event to rebuild it from.`
    : `${model}: rebuilt up to position ${position} from ${events} events${resumedAt === undefined ? '' : ` after position ${resumedAt}`}.`
}

/** Whether neither this rebuild nor the one that it goes on with was told of any event. */
export const sawNothing = ({ events, resumedAt }: Pick<Rebuilt, 'events' | 'resumedAt'>): boolean =>
  events === 0 && resumedAt === undefined

/** Whether that is so of all of them. A model of plans may well find none where there are organisations. */
export const allSawNothing = (rebuilt: readonly Pick<Rebuilt, 'events' | 'resumedAt'>[]): boolean =>
  rebuilt.every(sawNothing)

export const replayedInWords = ({ model, replayed, still }: Replayed): readonly string[] => [
  replayed.length + still.length === 0
    ? `${model}: nothing is parked.`
    : `${model}: ${replayed.length} taken in again, ${still.length} still parked.`,
  ...still.map(({ key, position, error }) => `  ${key} from position ${position}: ${error}`),
]

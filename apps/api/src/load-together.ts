import { type ChangeStream, inOneStatement, type Loaded, type LoggedEvent } from '@plan-ledger/event-log'

/** Loads the streams that are asked for within one turn of the event loop at once: a page of plans is one read. */
export const loadTogether = <E extends LoggedEvent, S>(streams: ChangeStream<E, S>) => {
  const load = inOneStatement(streams.loadMany)
  return async (stream: string): Promise<Loaded<E, S>> => {
    const loaded = await load(stream)
    if (!loaded) throw new Error(`${stream} was asked for and not answered`)
    return loaded
  }
}

/** What a format is written from, as it comes: a list that is there or one that is still being read. */
export type Feed<T> = Iterable<T> | AsyncIterable<T>

/** A text in pieces; nothing is read from a feed before the piece it belongs to is asked for. */
export type Pieces = AsyncGenerator<string, void, undefined>

/** All there is of a feed. */
export async function gathered<T>(feed: Feed<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of feed) all.push(one)
  return all
}

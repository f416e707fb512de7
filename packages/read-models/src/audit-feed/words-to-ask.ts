import type { TransactionSql } from 'postgres'
import { type Directed, only, ordered } from './rows.ts'

export interface WordsToAsk {
  /** To be asked of the index; the others are looked for in the rows that it finds. */
  readonly words: readonly string[]
  /** About how many entries the index unites for them. */
  readonly united: number
}

/** Entries are united so many times as fast as one is fetched and looked into. */
const fetching = 20

/**
 * Which beginnings of words the index is asked for. It unites the entries of all words that begin so, each time and
 * before anything else is considered: for common ones that takes longer than to look into the rows that the rest has.
 */
export async function wordsToAsk(tx: TransactionSql, search: Directed): Promise<WordsToAsk> {
  const { sought, stretch } = search
  if (sought.words.length === 0) return { words: [], united: 0 }
  await only(tx, 'walk')
  const [near] = await tx<{ share: number }[]>`
    select coalesce(avg((${sought.plain})::int), 1)::float as share from (${ordered(tx, search, stretch)}) entry`
  const { entries, counted } = await entriesOf(tx, sought.words)

  const words: string[] = []
  let united = 0
  // at least as many as one in the stretch would mean
  let left = Math.max(near!.share, 1 / stretch) * entries
  for (const { word, n } of counted) {
    if (n >= left * fetching) break
    words.push(word)
    united += n
    left *= Math.min(1, n / entries)
  }
  return { words, united }
}

/** In how many entries common words begin so, of all there are, as PostgreSQL last saw it; the rarest first. */
async function entriesOf(tx: TransactionSql, words: readonly string[]) {
  const counted = await tx<{ word: string; n: number; entries: number }[]>`
    select word, coalesce(common.share, 0) * entries as n, entries
    from unnest(${words as string[]}::text[]) as sought (word),
      (select greatest(reltuples, 1)::float as entries from pg_class where oid = 'read.audit_entry'::regclass) entry,
      lateral (
        select sum(share) as share from pg_stats,
          unnest(most_common_elems::text::text[], most_common_elem_freqs) as common (element, share)
        where schemaname = 'read' and tablename = 'audit_entry' and attname = 'words'
          and starts_with(element, word)) common
    order by n, word`
  return { entries: counted[0]!.entries, counted }
}

import { LRUCache } from 'lru-cache'
import type { KeyVault, SubjectKey } from '../key-vault.ts'

/** Opened keys stay in memory for a while, never for long: an erasure must take effect. */
const most = 10_000
const longest = 5 * 60_000

/** The vault, asked once per key and five minutes. Keys that are gone are asked for again each time. */
export const cachedKeys = (vault: KeyVault): KeyVault => {
  const opened = new LRUCache<string, Promise<SubjectKey | undefined>>({
    max: most,
    ttl: longest,
    ttlResolution: 1_000,
  })
  const cached = <K extends SubjectKey | undefined>(name: string, ask: () => Promise<K>): Promise<K> => {
    const known = opened.get(name) as Promise<K> | undefined
    if (known) return known
    const asked = ask()
    opened.set(name, asked)
    const forget = () => {
      if (opened.peek(name) === asked) opened.delete(name)
    }
    asked.then(key => key ?? forget(), forget)
    return asked
  }
  return {
    keyFor: (organisation, subject) =>
      cached(`${organisation} ${subject}`, () => vault.keyFor(organisation, subject)),
    keyOf: (organisation, subject, version) =>
      cached(`${organisation} ${subject} ${version}`, () => vault.keyOf(organisation, subject, version)),
  }
}

import { LRUCache } from 'lru-cache'
import { SubjectErased } from '../errors.ts'
import type { KeyVault, SubjectKey } from '../key-vault.ts'

/** Opened keys stay in memory for a while, never for long: an erasure must take effect. */
const most = 10_000
const longest = 5 * 60_000

/** Events of one stream are about the same few: keys found in the same moment are found again without their names. */
const moment = 1_000

export interface CachedKeys extends Pick<KeyVault, 'keyFor' | 'keyOf'> {
  /** The key of one version, if it is at hand. */
  held(organisation: string, subject: string, version: number): SubjectKey | undefined
  /** From here on the subject's keys count as destroyed, whether or not the vault got to it yet. */
  forget(organisation: string, subject: string): void
}

/** The vault, asked once per key and five minutes. Keys that are gone are asked for again each time. */
export const cachedKeys = (vault: Pick<KeyVault, 'keyFor' | 'keyOf'>): CachedKeys => {
  const gone = new Set<string>()
  const opened = new LRUCache<string, SubjectKey | Promise<SubjectKey | undefined>>({
    max: most,
    ttl: longest,
    ttlResolution: 1_000,
  })
  const cached = async <K extends SubjectKey | undefined>(
    name: string,
    ask: () => Promise<K>,
  ): Promise<K> => {
    const known = opened.get(name)
    if (known) return known as K | Promise<K>
    const asked = ask()
    opened.set(name, asked)
    const remember = (key: SubjectKey | undefined) => {
      if (opened.peek(name) !== asked) return
      // as long as from the first asking, not from the answer
      if (key) opened.set(name, key, { ttl: opened.getRemainingTTL(name) })
      else opened.delete(name)
    }
    asked.then(remember, () => remember(undefined))
    return asked
  }
  const justNow = new Map<string, { readonly organisation: string; readonly key: SubjectKey }>()
  let since = 0
  return {
    held(organisation, subject, version) {
      const now = performance.now()
      if (now - since > moment) {
        justNow.clear()
        since = now
      }
      const same = justNow.get(subject)
      if (same?.organisation === organisation && same.key.version === version) return same.key
      if (gone.has(`${organisation} ${subject}`)) return undefined
      const known = opened.get(nameOf(organisation, subject, version))
      if (known === undefined || known instanceof Promise) return undefined
      justNow.set(subject, { organisation, key: known })
      return known
    },
    async keyFor(organisation, subject) {
      if (gone.has(`${organisation} ${subject}`)) throw new SubjectErased(`subject ${subject} was erased`)
      return cached(`${organisation} ${subject}`, () => vault.keyFor(organisation, subject))
    },
    async keyOf(organisation, subject, version) {
      if (gone.has(`${organisation} ${subject}`)) return undefined
      return cached(nameOf(organisation, subject, version), () => vault.keyOf(organisation, subject, version))
    },
    forget(organisation, subject) {
      gone.add(`${organisation} ${subject}`)
      justNow.delete(subject)
    },
  }
}

const nameOf = (organisation: string, subject: string, version: number) =>
  `${organisation} ${subject} ${version}`

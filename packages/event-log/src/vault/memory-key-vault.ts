import { randomBytes } from 'node:crypto'
import { KeyMissing, SubjectErased } from '../errors.ts'
import type { KeyVault, SubjectKey } from '../key-vault.ts'

/** Keys for fast tests. */
export const memoryKeyVault = (random: (bytes: number) => Uint8Array = randomBytes): KeyVault => {
  const keys = new Map<string, SubjectKey | 'destroyed'>()
  const name = (organisation: string, subject: string) => JSON.stringify([organisation, subject])
  return {
    async keyFor(organisation, subject) {
      const present = keys.get(name(organisation, subject))
      if (present === 'destroyed') throw new SubjectErased(`the key of subject ${subject} was destroyed`)
      if (present) return present
      const made = { version: 1, key: random(32) }
      keys.set(name(organisation, subject), made)
      return made
    },
    async keyOf(organisation, subject, version) {
      const present = keys.get(name(organisation, subject))
      if (present === 'destroyed') return undefined
      if (present?.version !== version) throw new KeyMissing(`subject ${subject} has no key ${version}`)
      return present
    },
    async destroy(organisation, subject) {
      const had = typeof keys.get(name(organisation, subject)) === 'object'
      keys.set(name(organisation, subject), 'destroyed')
      return had
    },
  }
}

import type { Principal } from '@plan-ledger/identity'
import { exportLimits } from './limits.ts'

/** How many exports are in work, and what they have read in this process so far. */
export interface InWork {
  /** Takes a place and gives how to leave it; `undefined` when there is none left. */
  enter(principal: Principal): (() => void) | undefined
  /** Counts an entry on its way out. */
  counted(entries: number): void
  running(): number
  entries(): number
}

export function inWork(): InWork {
  const perPerson = new Map<string, number>()
  let running = 0
  let entries = 0
  return {
    enter({ organisation, member }) {
      const person = `${organisation} ${member}`
      const held = perPerson.get(person) ?? 0
      if (held >= exportLimits.perPerson || running >= exportLimits.together) return undefined
      perPerson.set(person, held + 1)
      running += 1
      let left = false
      return () => {
        if (left) return
        left = true
        running -= 1
        const others = perPerson.get(person)! - 1
        if (others > 0) perPerson.set(person, others)
        else perPerson.delete(person)
      }
    },
    counted: count => {
      entries += count
    },
    running: () => running,
    entries: () => entries,
  }
}

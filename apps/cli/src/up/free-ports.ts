import { setTimeout as pause } from 'node:timers/promises'
import { isFree } from '../embedded-postgres/free-port.ts'
import type { Settings } from '../env.ts'
import { Sentence } from '../sentence.ts'

/**
 * @param patience milliseconds: what a killed Plan Ledger left behind needs a moment to go
 * @throws Sentence for a port that somebody else uses
 */
export const freePorts = async ({ port, apiPort }: Settings, patience: number): Promise<void> => {
  const until = Date.now() + patience
  for (const [name, number] of [
    ['PORT', port],
    ['API_PORT', apiPort],
  ] as const) {
    while (!(await isFree(number))) {
      if (Date.now() >= until)
        throw new Sentence(
          `Port ${number} is in use: stop what listens there, or set ${name} to another port.`,
        )
      await pause(100)
    }
  }
}

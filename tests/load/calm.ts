import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** Share of all processors that others were using, over half a second in which we do nothing. */
const usedByOthers = async (): Promise<number> => {
  const sums = () => {
    const times = cpus().map(({ times }) => times)
    const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0)
    return { all, idle: times.reduce((sum, { idle }) => sum + idle, 0) }
  }
  const before = sums()
  await pause(500)
  const after = sums()
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all)
}

/** Waits until the machine is calm, three seconds at most. @returns how busy it still was, from 0 to 1 */
export const calm = async (): Promise<number> => {
  let busy = 1
  for (let tries = 0; tries < 6; tries++) {
    busy = await usedByOthers()
    if (busy < 0.15) break
  }
  return busy
}

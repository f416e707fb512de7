import { readFile } from 'node:fs/promises'

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The moment a process began, in the system's own unit: tells it from a later one with the same number. Linux only. */
export const startOf = async (pid: number): Promise<string | undefined> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // the name in parentheses may hold spaces; field 22 counts from before it
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

/** Waits until a process that is not our child has gone; false when it still lives after the given time. */
export const gone = async (pid: number, milliseconds: number): Promise<boolean> => {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return true
}

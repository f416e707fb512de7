import { readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gone, isAlive } from '../live-process.ts'
import { Sentence } from '../sentence.ts'

const postmasterIn = async (cluster: string): Promise<number | undefined> => {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(file, 10)
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/** Whether a process is a PostgreSQL of that folder, and not one that got a dead server's number. */
const serves = async (pid: number, cluster: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true
  const [cwd, name] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => undefined),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  ])
  return cwd === cluster || (cwd === undefined && basename(name.split('\0')[0] ?? '') === 'postgres')
}

/** Stops a server whose Plan Ledger was killed: it would otherwise keep the folder for ever. */
export const stopLeftOver = async (cluster: string, say: (line: string) => void): Promise<void> => {
  const pid = await postmasterIn(cluster)
  if (pid === undefined || !isAlive(pid) || !(await serves(pid, cluster))) return
  say('Stopping the PostgreSQL that a killed Plan Ledger left behind.')
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal)
    if (await gone(pid, patience)) return
  }
  throw new Sentence(
    `The PostgreSQL of process ${pid} still uses ${cluster} and does not stop: stop it by hand.`,
  )
}

import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Sentence } from '../sentence.ts'
import { type Binaries, program } from './binaries.ts'
import { ownSettings } from './server-settings.ts'
import type { ServerUser } from './server-user.ts'

export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Server {
  readonly pid: number
  readonly exited: Promise<Exit>
  stop(): Promise<void>
}

/** Why a server did not start, in PostgreSQL's own last words. */
export class NotStarted extends Sentence {
  readonly words: string
  constructor(words: string) {
    super(`PostgreSQL did not start: ${words}`)
    this.words = words
  }
}

const leave = async (child: ChildProcess, exited: Promise<Exit>): Promise<void> => {
  // fast shutdown first; the immediate one costs a recovery at the next start, and loses nothing either
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  const kill = setTimeout(() => child.kill('SIGKILL'), 25_000)
  await exited
  clearTimeout(hurry)
  clearTimeout(kill)
}

/** Starts one server on loopback and waits until it accepts connections. @throws NotStarted */
export const startServer = async (
  binaries: Binaries,
  cluster: string,
  port: number,
  user: ServerUser,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<Server> => {
  const fixed = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    logging_collector: 'off',
  }
  const parameters = ['-D', cluster, '-p', String(port)]
  for (const [name, value] of Object.entries({ ...ownSettings(), ...settings, ...fixed }))
    parameters.push('-c', `${name}=${value}`)
  // its own process group: Ctrl-C in a terminal must reach only those who stop it in the right order
  const child = spawn(program(binaries, 'postgres'), parameters, {
    ...user,
    cwd: cluster,
    detached: true,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<Exit>(resolve => {
    child.once('exit', (code, signal) => resolve({ code, signal }))
    child.once('error', () => resolve({ code: null, signal: null }))
  })
  const words: string[] = []
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', error => reject(new NotStarted(error.message)))
    child.once('close', () => reject(new NotStarted(words.slice(-6).join(' '))))
    createInterface({ input: child.stderr }).on('line', line => {
      log(line)
      words.push(line.replace(/^.*?(LOG|FATAL|HINT|DETAIL|ERROR|PANIC|WARNING): +/, '$1: '))
      if (words.length > 20) words.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
  })
  const atExit = () => child.kill('SIGINT')
  process.on('exit', atExit)
  void exited.then(() => process.off('exit', atExit))
  await ready
  return { pid: child.pid!, exited, stop: () => leave(child, exited) }
}

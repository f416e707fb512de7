import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, type WriteStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Sentence } from '../sentence.ts'

/** Something that runs beside us and can be stopped: a server, a process. */
export interface Part {
  readonly pid: number
  readonly exited: Promise<unknown>
  stop(): Promise<void>
}

export interface Program {
  /** As a person calls it, e.g. `The API`. */
  readonly name: string
  readonly cwd: string
  readonly parameters: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly log: string
  /** Asked until anything but a server error answers. */
  readonly address: string
}

const withParent = fileURLToPath(new URL('./exit-with-parent.mjs', import.meta.url))

const answers = (address: string): Promise<boolean> =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).then(
    response => response.body?.cancel().then(() => response.status < 500) ?? response.status < 500,
    () => false,
  )

const end = async (child: ChildProcess, exited: Promise<unknown>): Promise<void> => {
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(kill)
}

const logged = (
  child: ChildProcess,
  file: string,
): { readonly log: WriteStream; readonly last: string[] } => {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 })
  log.on('error', () => undefined)
  const last: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk)
      last.push(...chunk.toString().trim().split('\n'))
      last.splice(0, last.length - 5)
    })
  return { log, last }
}

/**
 * Starts a Node program and waits until it answers.
 * @throws Sentence with its last words when it ends before that
 */
export const startPart = async (program: Program, signal: AbortSignal): Promise<Part> => {
  const parameters = ['--disable-warning=ExperimentalWarning', '--import', withParent, ...program.parameters]
  // its own process group: Ctrl-C must reach only those who stop it in the right order
  const child = spawn(process.execPath, parameters, {
    cwd: program.cwd,
    env: program.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { log, last } = logged(child, program.log)
  let ended = false
  const exited = new Promise<void>(resolve => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  }).then(() => {
    ended = true
    log.end()
  })
  const atExit = () => child.kill('SIGTERM')
  process.on('exit', atExit)
  void exited.then(() => process.off('exit', atExit))
  while (!(await answers(program.address))) {
    if (ended)
      throw new Sentence(`${program.name} did not start: ${last.join('\n')} (more in ${program.log})`)
    if (signal.aborted) {
      await end(child, exited)
      signal.throwIfAborted()
    }
    await Promise.race([exited, new Promise(resolve => setTimeout(resolve, 100))])
  }
  return { pid: child.pid!, exited, stop: () => end(child, exited) }
}

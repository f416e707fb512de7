import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@plan-ledger/cli'
import { demonstrationTo } from './kept-demonstration.ts'

const here = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Command {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<Ended>
}

/** The settings of whoever runs the tests do not count in them. */
const settings = [
  'PORT',
  'API_PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'EVENTSTORE_URL',
  'HOST',
  'NODE_ENV',
  'VITEST',
]

/** Whose process, and of which checkout. */
export interface As {
  readonly uid?: number
  readonly gid?: number
  /** This one by default. */
  readonly checkout?: string
  /** The program that runs this test by default. */
  readonly node?: string
}

/** Runs the real command line of Plan Ledger. */
export const planLedger = (
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { checkout = here, node = process.execPath, ...user }: As = {},
): Command => {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)))
  const child = spawn(node, [join(checkout, 'apps', 'cli', 'src', 'main.ts'), ...parameters], {
    cwd: '/',
    // as `npm start` does
    env: { NODE_COMPILE_CACHE: join(checkout, 'node_modules', '.cache', 'node'), ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', text => {
    stdout += text
  })
  child.stderr.on('data', text => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, stdout, stderr }))
  })
  return { child, said: () => stdout + stderr, ended }
}

/** A data folder that is removed afterwards; PostgreSQL's own user may pass through it. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-e2e-'))
  await chmod(folder, 0o711)
  return folder
}

export interface StartOptions {
  /** Whether the demonstration organisation is there, as after a real first start; true by default. */
  readonly seed?: boolean
  /** To start again on the data of an earlier one; a temporary one by default. */
  readonly dataDir?: string
  readonly port?: number
  readonly apiPort?: number
  /** A server instead of the embedded one. */
  readonly databaseUrl?: string
  /** Settings other than the usual. */
  readonly env?: NodeJS.ProcessEnv
  readonly as?: As
}

export interface RunningPlanLedger {
  /** Of the dashboard, e.g. `http://localhost:41234`. */
  readonly url: string
  /** Of the API's root, e.g. `http://127.0.0.1:41235`. */
  readonly apiUrl: string
  /** Of the superuser. */
  readonly databaseUrl: string
  readonly dataDir: string
  readonly port: number
  readonly apiPort: number
  /** All that was printed so far. */
  readonly said: () => string
  /** The processes of the moment. */
  readonly processes: () => Promise<Readonly<Record<'up' | 'postgres' | 'api' | 'dashboard', number>>>
  /** As Ctrl-C; removes a temporary data folder. */
  stop(): Promise<Ended>
  /** As the power failing for everything at once but the machine: `kill -9` of `up` alone. */
  kill(): Promise<void>
  /** `kill -9`; resolves when another one has taken its place and answers. */
  killApi(): Promise<void>
  killPostgres(): Promise<void>
}

const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/**
 * Starts the whole product with the real `up` on free ports and waits for its line; the dashboard must be built.
 * Of the files of one run only the first to want the demonstration waits for its making; the others start on a copy.
 */
export const startPlanLedger = async (options: StartOptions = {}): Promise<RunningPlanLedger> => {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  if (options.dataDir === undefined && options.seed !== false && !options.databaseUrl && !options.as)
    await demonstrationTo(dataDir, async firstDataDir => {
      await (await startPlanLedger({ dataDir: firstDataDir })).stop()
    })
  const port = options.port ?? (await freePort())
  const apiPort = options.apiPort ?? (await freePort())
  const env = {
    PORT: String(port),
    API_PORT: String(apiPort),
    DATA_DIR: dataDir,
    ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    ...options.env,
  }
  const parameters = options.seed === false ? ['up', '--no-demonstration'] : ['up']
  const command = planLedger(parameters, env, options.as)
  const url = `http://localhost:${port}`
  let over = false
  void command.ended.then(() => {
    over = true
  })
  while (!command.said().includes(`Plan Ledger is ready at ${url}\n`)) {
    if (over) throw new Error(`Plan Ledger did not start:\n${command.said()}`)
    await wait(50)
  }
  const running = async () =>
    JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as {
      pid: number
      databaseUrl: string
      parts: Record<'postgres' | 'api' | 'dashboard', number>
    }
  const replaced = async (part: 'postgres' | 'api') => {
    const before = (await running()).parts[part]
    process.kill(before, 'SIGKILL')
    while ((await running()).parts[part] === before) await wait(50)
  }
  return {
    url,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    databaseUrl: (await running()).databaseUrl,
    dataDir,
    port,
    apiPort,
    said: command.said,
    processes: async () => {
      const { pid, parts } = await running()
      return { ...parts, up: pid }
    },
    stop: async () => {
      command.child.kill('SIGINT')
      const ended = await command.ended
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
      return ended
    },
    kill: async () => {
      command.child.kill('SIGKILL')
      await command.ended
    },
    killApi: () => replaced('api'),
    killPostgres: () => replaced('postgres'),
  }
}

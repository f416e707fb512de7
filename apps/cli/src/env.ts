import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventStoreUrlFault } from '@plan-ledger/event-log'
import { z } from 'zod'
import { refusedPorts } from './refused-ports.ts'
import { Sentence } from './sentence.ts'

/** The checkout. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

export interface Settings {
  /** Of the dashboard. */
  readonly port: number
  readonly apiPort: number
  /** Absolute. */
  readonly dataDir: string
  /** Holds a password: never printed. */
  readonly databaseUrl?: string | undefined
  /** Holds a password: never printed. */
  readonly eventStoreUrl?: string | undefined
}

/** The settings as `--help` tells them. */
export const settingsHelp = `
Settings (environment variables):
  PORT          port of the dashboard on 127.0.0.1 (3000)
  API_PORT      port of the API on 127.0.0.1 (4000)
  DATA_DIR      folder of the embedded database, the keys and the logs (.data in the checkout)
  DATABASE_URL  postgres://user:password@host:port/database of a PostgreSQL 18 server, instead of the embedded one
  EVENTSTORE_URL  kurrentdb://user:password@host:2113 or esdb://… of a server that keeps the log, instead of the database`

const port = (name: string, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine(
      text => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      `${name} must be a port between 1 and 65535.`,
    )
    .refine(
      text => !refusedPorts.has(Number(text)),
      `${name} is a port that browsers refuse to open; choose another.`,
    )
    .transform(Number)

const isDatabaseUrl = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return (
    url !== undefined &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    url.pathname.length > 1
  )
}

const schema = z
  .object({
    PORT: port('PORT', 3000),
    API_PORT: port('API_PORT', 4000),
    DATA_DIR: z
      .string()
      .max(1_000, 'DATA_DIR is too long.')
      .refine(text => !text.includes('\0'), 'DATA_DIR must be a path.')
      .default('.data'),
    DATABASE_URL: z
      .string()
      .refine(isDatabaseUrl, 'DATABASE_URL must look like postgres://user:password@host:port/database.')
      .optional(),
    EVENTSTORE_URL: z
      .string()
      .superRefine((url, context) => {
        const fault = eventStoreUrlFault(url)
        if (fault) context.addIssue({ code: 'custom', message: fault })
      })
      .optional(),
  })
  .refine(settings => settings.PORT !== settings.API_PORT, 'PORT and API_PORT must differ.')

const loopback = /^(localhost|127\.0\.0\.1|::1|\[::1\])$/i

/**
 * Reads and checks the settings; an empty variable counts as unset.
 * @throws Sentence one for each setting that cannot be used
 */
export const settings = (env: NodeJS.ProcessEnv): Settings => {
  for (const name of ['HOST', 'API_HOST', 'LISTEN', 'BIND'])
    if (env[name] && !loopback.test(env[name]))
      throw new Sentence(
        `${name} is refused: until there is sign-in, Plan Ledger answers on this machine's loopback interface only; unset it.`,
      )
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success) throw new Sentence(read.error.issues.map(issue => issue.message).join('\n'))
  const { PORT, API_PORT, DATA_DIR, DATABASE_URL, EVENTSTORE_URL } = read.data
  return {
    port: PORT,
    apiPort: API_PORT,
    dataDir: resolve(root, DATA_DIR),
    databaseUrl: DATABASE_URL,
    eventStoreUrl: EVENTSTORE_URL,
  }
}

/** Where things lie in the data folder. */
export const inDataDir = (dataDir: string) => ({
  postgres: join(dataDir, 'postgres'),
  logs: join(dataDir, 'logs'),
  running: join(dataDir, 'running.json'),
  developmentToken: join(dataDir, 'keys', 'development-token'),
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '@plan-ledger/domain'
import { eventStoreUrlFault } from '@plan-ledger/event-log'
import { z } from 'zod'
import type { ApiSettings } from './server.ts'

/** A setting is missing or wrong; the message is one sentence for the person who starts the process. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
}

/** 32 bytes as hex, as the dashboard reads it too. */
const key = /^[0-9a-f]{64}$/i

const variables = z.object({
  API_HOST: z
    .literal('127.0.0.1', 'API_HOST can only be 127.0.0.1: without sign-in the API is for this machine only.')
    .default('127.0.0.1'),
  API_PORT: z.coerce.number('API_PORT must be a port number.').int().min(0).max(65_535).default(4_000),
  DATABASE_URL: z
    .string(
      'DATABASE_URL must name the PostgreSQL database, for example postgres://user@127.0.0.1:5432/plan_ledger.',
    )
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres:// or postgresql://.'),
  EVENTSTORE_URL: z
    .string()
    .transform(url => url || undefined)
    .superRefine((url, context) => {
      const fault = url && eventStoreUrlFault(url)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    })
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DASHBOARD_ORIGIN: z
    .string()
    .default('http://localhost:3000,http://127.0.0.1:3000')
    .transform(list => list.split(',').map(origin => origin.trim()))
    .refine(
      list => list.every(isOrigin),
      'DASHBOARD_ORIGIN must list origins such as http://localhost:3000, separated by commas.',
    ),
  DEVELOPMENT_TOKEN_KEY_FILE: z.string().min(1).optional(),
  VAULT_KEY_FILE: z.string().min(1).optional(),
  LOG_KEY_FILE: z.string().min(1).optional(),
  ERASURE_WAITING_HOURS: z.coerce
    .number('ERASURE_WAITING_HOURS must be a number of hours from 0 to 720.')
    .int()
    .min(0)
    .max(limits.erasureWaitingHours)
    .optional(),
  NODE_ENV: z.string().optional(),
})

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

/** The only reader of the process's environment. @throws BadSetting */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): ApiSettings {
  const parsed = variables.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? '')
    throw new BadSetting(
      issue?.message.includes(name) ? issue.message : `${name} is wrong: ${issue?.message}.`,
    )
  }
  const given = parsed.data
  if (given.NODE_ENV === 'production')
    throw new BadSetting(
      'Development tokens are the only way in so far, so the API refuses to run with NODE_ENV=production.',
    )
  // one folder for everything secret, the same for all processes
  const keys = join(given.DATA_DIR, 'keys')
  return {
    host: given.API_HOST,
    port: given.API_PORT,
    databaseUrl: given.DATABASE_URL,
    eventStoreUrl: given.EVENTSTORE_URL,
    dashboardOrigins: given.DASHBOARD_ORIGIN,
    ...(given.ERASURE_WAITING_HOURS !== undefined && { erasureWaitingHours: given.ERASURE_WAITING_HOURS }),
    developmentTokenKey: tokenKey(given.DEVELOPMENT_TOKEN_KEY_FILE ?? join(keys, 'development-token')),
    logKeyFile: given.LOG_KEY_FILE ?? join(keys, 'log-key'),
    vaultKeyFile: given.VAULT_KEY_FILE ?? join(keys, 'vault-wrapping-key'),
  }
}

function tokenKey(file: string): Uint8Array {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch {
    throw new BadSetting(
      `The key of development tokens can't be read: DEVELOPMENT_TOKEN_KEY_FILE is ${file}.`,
    )
  }
  if (!key.test(text)) throw new BadSetting(`The key of development tokens must be 32 bytes as hex: ${file}.`)
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

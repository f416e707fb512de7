import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The only place of the dashboard that reads the environment, and only on the server. */
export interface Env {
  readonly apiPort: number
  readonly keyFile: string
}

const port = (name: string, fallback: number) => {
  const text = process.env[name] ?? String(fallback)
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new Error(`${name} must be a port between 1 and 65535, not "${text}".`)
  }
  return value
}

export const env = (): Env => ({
  apiPort: port('API_PORT', 4000),
  keyFile:
    process.env.DEVELOPMENT_TOKEN_KEY_FILE ??
    join(/* turbopackIgnore: true */ process.env.DATA_DIR ?? '.data', 'keys', 'development-token'),
})

/** The key that development tokens are signed with: 32 bytes, kept as hex in a file that only its owner reads. */
export const developmentTokenKey = async (): Promise<Uint8Array> => {
  const { keyFile } = env()
  const text = (await readFile(/* turbopackIgnore: true */ keyFile, 'utf8')).trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('DEVELOPMENT_TOKEN_KEY_FILE must hold 32 bytes as hex.')
  return Uint8Array.from(Buffer.from(text, 'hex'))
}

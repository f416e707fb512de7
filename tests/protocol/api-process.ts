import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Product } from './kit.ts'

const main = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))

export interface ApiProcess {
  readonly child: ChildProcess
  /** Of the ready line; rejects with what it said when it ended before. */
  readonly ready: Promise<string>
  readonly exited: Promise<{ code: number | null; signal: string | null; said: string }>
}

/** The API as `npm start` runs it: a process of its own that is told everything by its environment. */
export function apiProcess(
  product: Pick<Product, 'databaseUrl' | 'folder'>,
  env: Record<string, string> = {},
): ApiProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: {
      PATH: process.env.PATH,
      API_PORT: '0',
      DATABASE_URL: product.databaseUrl,
      DATA_DIR: product.folder,
      DASHBOARD_ORIGIN: 'http://localhost:3000',
      DEVELOPMENT_TOKEN_KEY_FILE: join(product.folder, 'development-token.key'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const exited = new Promise<{ code: number | null; signal: string | null; said: string }>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal, said })),
  )
  const ready = new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.on('data', chunk => {
      out += chunk
      const url = /^API is ready at (http:\/\/127\.0\.0\.1:\d+)\n/m.exec(out)?.[1]
      if (url) resolve(url)
    })
    void exited.then(({ said }) => reject(new Error(said)))
  })
  ready.catch(() => undefined)
  return { child, ready, exited }
}

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inDataDir, root, type Settings } from '../env.ts'
import type { Program } from './part.ts'

/** What both children need to know, and nothing that would let them listen elsewhere. */
const environment = ({ apiPort, dataDir }: Settings): NodeJS.ProcessEnv => {
  const {
    HOST: _host,
    HOSTNAME: _hostname,
    PORT: _port,
    DATABASE_URL: _url,
    EVENTSTORE_URL: _log,
    VAULT_KEY_FILE: _vault,
    LOG_KEY_FILE: _signing,
    NODE_ENV: _mode,
    ...rest
  } = process.env
  return {
    ...rest,
    NEXT_TELEMETRY_DISABLED: '1',
    API_PORT: String(apiPort),
    DATA_DIR: dataDir,
    DEVELOPMENT_TOKEN_KEY_FILE: inDataDir(dataDir).developmentToken,
  }
}

/** Of the API wherever it runs: an answer leaves much behind that is soon done with; in a larger nursery it ends there. */
export const nursery = '--max-semi-space-size=64'

/**
 * With which Node runs the API here. Each 64 MiB of buffers, done with or not, would begin a collection of everything;
 * in a container, which is killed where it takes too much, that stays so.
 */
export const apiFlags = [nursery, '--external-memory-accounted-in-global-limit'] as const

export const api = (settings: Settings, databaseUrl: string): Program => ({
  name: 'The API',
  cwd: join(root, 'apps', 'api'),
  parameters: [...apiFlags, join(root, 'apps', 'api', 'src', 'main.ts')],
  env: {
    ...environment(settings),
    DATABASE_URL: databaseUrl,
    ...(settings.eventStoreUrl !== undefined && { EVENTSTORE_URL: settings.eventStoreUrl }),
    DASHBOARD_ORIGIN: `http://localhost:${settings.port},http://127.0.0.1:${settings.port}`,
  },
  log: join(inDataDir(settings.dataDir).logs, 'api.log'),
  address: `http://127.0.0.1:${settings.apiPort}/`,
})

export const dashboard = (settings: Settings): Program => {
  const cwd = join(root, 'apps', 'dashboard')
  const next = createRequire(join(cwd, 'package.json')).resolve('next/dist/bin/next')
  return {
    name: 'The dashboard',
    cwd,
    parameters: [next, 'start', '-H', '127.0.0.1', '-p', String(settings.port)],
    env: { ...environment(settings), NODE_ENV: 'production' },
    log: join(inDataDir(settings.dataDir).logs, 'dashboard.log'),
    address: `http://127.0.0.1:${settings.port}/`,
  }
}

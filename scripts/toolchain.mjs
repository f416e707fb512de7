// Finds Node 24 and pnpm 12, or installs them beside the checkout. Plain JavaScript for Node 20 and later.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const folder = join(root, '.toolchain')
const wanted = join(root, 'scripts', 'toolchain')

const platform = `${windows ? 'win' : process.platform}-${process.arch}`
const nodePackage = `${platform === 'darwin-arm64' ? 'node-bin' : 'node'}-${platform}`
const installedNode = join(folder, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node')
const pnpmFolder = join(folder, 'node_modules', '@pnpm', `exe.${process.platform}-${process.arch}`)
const installedPnpm = join(pnpmFolder, windows ? 'pnpm.exe' : 'pnpm')

const major = version => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0)

const presentPnpm = () => {
  const answer = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    timeout: 20_000,
  })
  return answer.status === 0 && major(answer.stdout.trim()) === 12 ? 'pnpm' : undefined
}

const install = () => {
  const lock = readFileSync(join(wanted, 'package-lock.json'), 'utf8')
  const stamp = join(folder, 'installed-lock.json')
  const complete = existsSync(installedNode) && existsSync(installedPnpm)
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing Node 24 and pnpm 12 into .toolchain (once).')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(wanted, file), join(folder, file))
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const answer = spawnSync('npm', parameters, { cwd: folder, stdio: 'inherit', shell: windows })
  if (answer.status !== 0 || !existsSync(installedNode) || !existsSync(installedPnpm)) {
    console.error(
      `Node 24 and pnpm 12 could not be installed for ${platform}: install them yourself (nodejs.org, npm install -g pnpm@12) and start again.`,
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** @returns {{ node: string, pnpm: string, env: NodeJS.ProcessEnv }} programs, and an environment in which both come first */
export const toolchain = () => {
  const newEnough = major(process.version) >= 24
  const present = presentPnpm()
  if (!newEnough || present === undefined) install()
  const node = newEnough ? process.execPath : installedNode
  const pnpm = present ?? installedPnpm
  const first = [join(root, 'node_modules', '.bin'), dirname(node), ...(present ? [] : [pnpmFolder])]
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
  // Windows writes it Path
  const path = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = [...first, env[path] ?? ''].join(delimiter)
  return { node, pnpm, env }
}

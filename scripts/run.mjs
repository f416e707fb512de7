// The one door: `start`, `test` and `plan-ledger …` on a machine that has only Node 20 or later and npm.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { test } from './test.mjs'
import { root, toolchain } from './toolchain.mjs'

const windows = process.platform === 'win32'

const run = (tools, file, parameters) =>
  spawnSync(file, parameters, { cwd: root, env: tools.env, stdio: 'inherit', shell: windows }).status === 0

const install = tools => {
  const lock = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) lock.update(readFileSync(join(root, file)))
  const digest = lock.digest('hex')
  const stamp = join(root, 'node_modules', '.plan-ledger-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  console.log('Installing dependencies.')
  if (!run(tools, tools.pnpm, ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'])) {
    console.error('The dependencies could not be installed: is the npm registry reachable?')
    process.exit(1)
  }
  writeFileSync(stamp, digest)
}

const build = tools => {
  const turbo = ['run', 'build', '--output-logs=errors-only', '--no-update-notifier']
  if (run(tools, 'turbo', turbo)) return
  console.error('The dashboard could not be built: see above.')
  process.exit(1)
}

/** One child that has the terminal; it hears our signals and we end as it ends. */
const become = (tools, parameters) => {
  const main = ['--disable-warning=ExperimentalWarning', join(root, 'apps', 'cli', 'src', 'main.ts')]
  // files are named relative to where the command was typed, not to where npm went
  const cwd = process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : process.cwd()
  const child = spawn(tools.node, [...main, ...parameters], {
    cwd,
    // modules stay compiled from start to start: each process and thread begins in half the time
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...tools.env },
    // the channel tells the child when we are gone without a word
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm may be killed without a word
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 250)
  child.on('error', error => {
    console.error(`Plan Ledger could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}

const [command, ...rest] = process.argv.slice(2)
const commands = ['start', 'test', 'plan-ledger']
if (!commands.includes(command)) {
  console.error(`Usage: node scripts/run.mjs ${commands.join(' | ')}`)
  process.exit(2)
}
const tools = toolchain()
install(tools)
if (command === 'test') {
  process.exit(test({ root, tools, run: (file, parameters) => run(tools, file, parameters) }))
} else {
  const parameters = command === 'start' ? ['up', ...rest] : rest
  if (parameters[0] === 'up' && !parameters.includes('--help')) build(tools)
  become(tools, parameters)
}

import { execFileSync } from 'node:child_process'
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { median } from './comparison.ts'

/** What the figures depend on: machine, programs and the state of this repository. */
export const machine = async () => ({
  machine: {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim(),
    architecture: arch(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    fdatasyncMs: Number(fdatasync().toFixed(3)),
  },
  versions: versions(),
  commit: commit(),
})

/** Milliseconds that a written block of a database takes to reach the disk. */
const fdatasync = (): number => {
  const path = join(tmpdir(), `plan-ledger-fdatasync-${process.pid}`)
  const file = openSync(path, 'w')
  const block = Buffer.alloc(8_192, 1)
  try {
    return median(
      Array.from({ length: 200 }, (_, i) => {
        writeSync(file, block, 0, block.length, (i % 64) * block.length)
        const began = performance.now()
        fdatasyncSync(file)
        return performance.now() - began
      }),
    )
  } finally {
    closeSync(file)
    rmSync(path)
  }
}

const commit = (): string => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '-uno') && ' and changes'}`
  } catch {
    return 'unknown'
  }
}

/** Those of the peers and of what they stand on, as installed. */
const versions = (): Readonly<Record<string, string>> => {
  const own = createRequire(import.meta.url)('../package.json') as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const found: Record<string, string> = {}
  for (const name of Object.keys({ ...own.dependencies, ...own.devDependencies })) {
    if (name.startsWith('@plan-ledger/') || name.startsWith('@types/')) continue
    const file = join(import.meta.dirname, '..', 'node_modules', name, 'package.json')
    try {
      found[name] = (createRequire(import.meta.url)(file) as { version: string }).version
    } catch {
      found[name] = 'not installed'
    }
  }
  return found
}

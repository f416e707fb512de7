import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlanLedger, temporaryFolder } from '../testkit/index.ts'

const here = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const isRoot = process.getuid?.() === 0

/** Linked where the file system allows it: a checkout with all its packages is large. */
const copied = (from: string, to: string): void => {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    execFileSync('cp', ['-a', from, to])
  }
}

const ownerOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }))

const nobody = 65_534

// an ordinary user runs every other test of this folder as oneself; only root can try both
if (isRoot)
  describe('whoever starts it', () => {
    let checkout: string
    let node: string
    beforeAll(async () => {
      checkout = await temporaryFolder()
      await chmod(checkout, 0o755)
      for (const part of ['package.json', 'apps', 'packages', 'node_modules'])
        copied(join(here, part), join(checkout, part))
      node = join(checkout, 'node')
      copied(process.execPath, node)
    })
    afterAll(() => rm(checkout, { recursive: true, force: true }))

    it('an ordinary user runs PostgreSQL as oneself', async () => {
      const dataDir = await temporaryFolder()
      await chown(dataDir, nobody, nobody)
      const as = { uid: nobody, gid: nobody, checkout, node }
      const running = await startPlanLedger({ dataDir, as, seed: false })
      expect(ownerOf((await running.processes()).postgres)).toBe(nobody)
      expect((await running.stop()).code).toBe(0)
      await rm(dataDir, { recursive: true })
    })

    it('root lends PostgreSQL a user, also when only root may enter the checkout', async () => {
      await chmod(checkout, 0o700)
      const dataDir = join(checkout, '.data')
      await mkdir(dataDir)
      const start = () => startPlanLedger({ dataDir, as: { checkout, node }, seed: false })
      const running = await start()
      const elsewhere = (await readFile(join(dataDir, 'postgres', 'cluster-is-in'), 'utf8')).trim()
      try {
        expect(ownerOf((await running.processes()).postgres)).not.toBe(0)
        expect(running.said()).toContain(`PostgreSQL keeps its files in ${elsewhere}.\n`)
        expect((await running.stop()).code).toBe(0)
        const again = await start()
        expect((await again.stop()).code).toBe(0)
      } finally {
        await rm(elsewhere, { recursive: true, force: true })
      }
    })
  })
else
  it('an ordinary user runs PostgreSQL as oneself', async () => {
    const running = await startPlanLedger({ seed: false })
    expect(ownerOf((await running.processes()).postgres)).toBe(process.getuid?.())
    await running.stop()
  })

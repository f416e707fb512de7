import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KeyMissing, SubjectErased, Tampered } from '../errors.ts'
import { testDatabase } from '../testing/database.ts'
import { keyInFile } from './key-file.ts'
import { OtherKey } from './key-in-use.ts'
import { postgresKeyVault } from './postgres-key-vault.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'plan-ledger-keys-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

describe('the wrapping key', () => {
  it('is made once, readable by its owner only, and read from then on', async () => {
    const path = join(folder, 'made', 'deep', 'wrapping.key')
    const keys = await Promise.all(Array.from({ length: 10 }, () => keyInFile(path)))
    expect(new Set(keys.map(key => Buffer.from(key).toString('hex'))).size).toBe(1)
    expect(keys[0]).toHaveLength(32)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(Buffer.compare(await readFile(path), keys[0]!)).toBe(0)
    expect(await readdir(join(folder, 'made', 'deep'))).toEqual(['wrapping.key'])
  })

  it('is refused when others may read it', async () => {
    const path = join(folder, 'open.key')
    await keyInFile(path)
    for (const mode of [0o640, 0o604, 0o620]) {
      await chmod(path, mode)
      await expect(keyInFile(path)).rejects.toThrow('others may read it')
    }
  })

  it('is refused when the file holds something else', async () => {
    const path = join(folder, 'short.key')
    await writeFile(path, 'short', { mode: 0o600 })
    await expect(keyInFile(path)).rejects.toThrow('5 bytes')
  })
})

describe('the key vault in PostgreSQL', () => {
  const open = async (schema = 'vault', key = 'wrapping.key') =>
    postgresKeyVault({ url: database.url, schema, wrappingKey: await keyInFile(join(folder, key)) })

  it('gives each subject of each organisation one key, for good', async () => {
    const [one, two] = [await open(), await open()]
    const keys = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).keyFor('organisation', 'ada')),
    )
    expect(new Set(keys.map(key => Buffer.from(key.key).toString('hex'))).size).toBe(1)
    expect(await one.keyOf('organisation', 'ada', 1)).toEqual(keys[0])
    for (const other of [await one.keyFor('organisation', 'ben'), await one.keyFor('other', 'ada')])
      expect(other.key).not.toEqual(keys[0]!.key)
    await Promise.all([one.close(), two.close()])
    const again = await open()
    expect(await again.keyFor('organisation', 'ada')).toEqual(keys[0])
    await again.close()
  })

  it('gives two processes that come at the same time the same key', async () => {
    const child = fileURLToPath(new URL('./key-vault.child.ts', import.meta.url))
    const path = join(folder, 'shared.key')
    const answers = await Promise.all(
      [1, 2].map(() =>
        text(
          spawn(process.execPath, [child, database.url, path], { stdio: ['ignore', 'pipe', 'inherit'] })
            .stdout,
        ),
      ),
    )
    expect(answers[0]).toMatch(/^([0-9a-f]{64}\n){50}$/)
    expect(answers[1]).toBe(answers[0])
  })

  it('stores no key in the open', async () => {
    const vault = await open('stored')
    const { key } = await vault.keyFor('organisation', 'ada')
    const sql = postgres(database.url, { max: 1 })
    const [row] = await sql`select epoch, wrapped from stored.subject_key`
    expect(row!.epoch).toBe(1)
    expect(row!.wrapped).toHaveLength(12 + 32 + 16)
    expect(row!.wrapped.includes(key)).toBe(false)
    await Promise.all([sql.end(), vault.close()])
  })

  it('refuses another wrapping key than the first, whoever of many comes first', async () => {
    const opened = await Promise.allSettled(['one.key', 'two.key', 'three.key'].map(key => open('one', key)))
    const vaults = opened.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    expect(vaults).toHaveLength(1)
    for (const each of opened) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(OtherKey)
    await vaults[0]!.close()
  })

  it('opens nothing with another wrapping key, nor a row meant for somebody else', async () => {
    const vault = await open('moved')
    await vault.keyFor('organisation', 'ada')
    await vault.keyFor('organisation', 'ben')
    const marks = postgres(database.url, { max: 1 })
    await marks`delete from moved.key_in_use`
    await marks.end()
    const other = await open('moved', 'other.key')
    await expect(other.keyFor('organisation', 'ada')).rejects.toThrow(Tampered)
    const sql = postgres(database.url, { max: 1 })
    await sql`update moved.subject_key set wrapped = (select wrapped from moved.subject_key where subject = 'ben') where subject = 'ada'`
    await expect(vault.keyOf('organisation', 'ada', 1)).rejects.toThrow(Tampered)
    await Promise.all([sql.end(), vault.close(), other.close()])
  })

  it('never makes a new key in place of a destroyed one, and tells destroyed from lost', async () => {
    const vault = await open('erased')
    await vault.keyFor('organisation', 'ada')
    const sql = postgres(database.url, { max: 1 })
    expect(await vault.destroy('organisation', 'ada')).toBe(true)
    for (const gone of ['ada', 'eve']) expect(await vault.destroy('organisation', gone)).toBe(false)
    await expect(vault.keyFor('organisation', 'eve')).rejects.toThrow(SubjectErased)
    expect(await sql`select subject, wrapped is null as gone from erased.subject_key order by 1`).toEqual([
      { subject: 'ada', gone: true },
      { subject: 'eve', gone: true },
    ])
    await expect(vault.keyFor('organisation', 'ada')).rejects.toThrow(SubjectErased)
    expect(await vault.keyOf('organisation', 'ada', 1)).toBeUndefined()
    await expect(vault.keyOf('organisation', 'ada', 2)).rejects.toThrow(KeyMissing)
    await expect(vault.keyOf('organisation', 'ben', 1)).rejects.toThrow(KeyMissing)
    await Promise.all([sql.end(), vault.close()])
  })

  it('refuses a schema that is no plain name', async () => {
    await expect(open('vault; drop schema public')).rejects.toThrow(RangeError)
  })
})

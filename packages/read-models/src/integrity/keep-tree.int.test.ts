import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { organisationStream, planStream } from '@plan-ledger/domain'
import type { EventLog, RecordedEvent } from '@plan-ledger/event-log'
import {
  emptyTree,
  leafHash,
  openCheckpoint,
  provesConsistency,
  rootOf,
  type Sha256,
  type Verify,
  verifyEntryProof,
  withLeaf,
  writeEntryProof,
} from '@plan-ledger/integrity'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, uuid } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import { evidence } from './evidence.ts'
import { keepTree, type TreeKeeper } from './keep-tree.ts'
import { logKey } from './log-key.ts'
import { originOf } from './sign.ts'
import { createTree, regrowTree, treeName } from './tables.ts'
import { takeIn } from './take-in.ts'

const seed = 20_261_122
const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return hash.digest()
}
const verify: Verify = (signature, text, key) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }
  return verifyWith(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}
const key = logKey(new Uint8Array(32).fill(7))
const ofHospital = { name: originOf(hospital), key: key.publicKey }
const streamPrefixes = [planStream(''), organisationStream('')]

let keeping: Kept
let keepers: TreeKeeper[]
beforeEach(async () => {
  keepers = []
  keeping = await kept()
  await createTree(keeping.sql)
  await createTree(keeping.sql)
})
afterEach(async () => {
  for (const keeper of keepers) await keeper.stop()
  await keeping[Symbol.asyncDispose]()
})

const keep = (log: EventLog = keeping.log, reports: unknown[] = []) => {
  const { host, port, database, user, pass } = keeping.sql.options
  const keeper = keepTree({
    log,
    sql: keeping.sql,
    url: `postgres://${user}:${pass}@${host[0]}:${port[0]}/${database}`,
    key,
    sha256,
    clock: () => new Date().toISOString(),
    streamPrefixes,
    report: report => reports.push(report),
  })
  keepers.push(keeper)
  return keeper
}

const all = async (): Promise<readonly RecordedEvent[]> =>
  (await keeping.log.readAll({ after: 0n, limit: 100_000 })).events

/** The root over the whole log as it is. */
const rootOfAll = async () => {
  let tree = emptyTree
  for (const { bytes } of await all()) tree = withLeaf(sha256, tree, leafHash(sha256, bytes)).tree
  return { size: tree.size, root: Buffer.from(rootOf(sha256, tree)) }
}

const checkpoint = (size?: number) => evidence(keeping.sql, sha256).checkpoint(hospital, size)

/** Waits until everything that was recorded is signed for. */
const signed = async () => {
  const position = await keeping.log.head()
  for (;;) {
    const last = await checkpoint()
    if (last && last.covers >= position) return last
    await pause(20)
  }
}

const live = (plans: number, from = seed) => liveRandomly(keeping.written, { plans, seed: from, most: 40 })

const stopped = async (keeper: TreeKeeper) => {
  for (;;) {
    const { stopped: why } = keeper.status()
    if (why) return why as Error
    await pause(20)
  }
}

describe('the log of an organisation', () => {
  test('is signed as it grows, and every event in it is proved by text alone', async () => {
    keep()
    const checkpoints = []
    for (const round of [1, 2, 3]) {
      await live(24, seed + round)
      checkpoints.push(await signed())
    }
    const last = checkpoints.at(-1)!
    const told = openCheckpoint(sha256, last.note, ofHospital, verify)
    expect({ size: told.size, root: Buffer.from(told.root) }).toEqual(await rootOfAll())

    const events = await all()
    expect(events.length).toBeGreaterThan(512)
    const { included, consistency } = evidence(keeping.sql, sha256)
    for (const { note, size } of checkpoints) {
      const within = events.slice(0, size)
      const proofs = await included(
        hospital,
        events.map(({ id }) => id),
        size,
      )
      expect(proofs.map(({ event }) => event)).toEqual(within.map(({ id }) => id))
      for (const [i, { index, proof }] of proofs.entries()) {
        const text = writeEntryProof({ index, proof, checkpoint: note })
        expect(verifyEntryProof(sha256, text, within[i]!.bytes, ofHospital, verify).index).toBe(i)
      }
      const proof = await consistency(hospital, size, last.size)
      const older = openCheckpoint(sha256, note, ofHospital, verify)
      expect(provesConsistency(sha256, { older, newer: told, proof })).toBe(true)
    }
  }, 60_000)

  test('counts every event once, whoever keeps it and however often they are stopped', async () => {
    const [first, second] = [keep(), keep()]
    await live(10)
    await signed()
    expect([first, second].filter(keeper => keeper.status().leader)).toHaveLength(1)
    const leader = first.status().leader ? first : second
    await leader.stop()
    await live(10, seed + 1)
    const { size, root } = await signed()
    expect({ size, root }).toEqual(await rootOfAll())
  }, 60_000)

  test('is the same tree in batches of any size', async () => {
    await live(10)
    const events = await all()
    const states = []
    for (const batch of [1, 7, 500]) {
      await keeping.sql.unsafe(`
        truncate integrity.leaf, integrity.node, integrity.log_state, integrity.stream_head;
        update read.checkpoint set position = 0 where model = '${treeName}'`)
      let position = 0n
      for (let at = 0; at < events.length; at += batch) {
        const some = events.slice(at, at + batch)
        await takeIn(keeping.sql, sha256, { position, generation: 0 }, some)
        position = some.at(-1)!.position
      }
      states.push([
        await keeping.sql`select * from integrity.log_state`,
        await keeping.sql`select * from integrity.leaf order by index`,
        await keeping.sql`select * from integrity.node order by level, index`,
      ])
    }
    expect(states[1]).toEqual(states[0])
    expect(states[2]).toEqual(states[0])
  }, 60_000)
})

/** As after the log was copied: the event is at another place. */
const standsElsewhere = () =>
  keeping.sql`update read.checkpoint set event_id = ${uuid(0xdead)} where model = ${treeName}`

describe('a tree that is grown anew', () => {
  test('goes on from what was signed, and proves it', async () => {
    keep()
    await live(20)
    const before = await signed()
    expect(await regrowTree(keeping.sql, keeping.log)).toBe(false)
    await standsElsewhere()
    expect(await regrowTree(keeping.sql, keeping.log)).toBe(true)
    await live(5, seed + 1)
    const after = await signed()
    expect(after).toMatchObject({ size: (await all()).length })
    const heads = [before, after].map(({ note }) => openCheckpoint(sha256, note, ofHospital, verify))
    const proof = await evidence(keeping.sql, sha256).consistency(hospital, before.size, after.size)
    expect(provesConsistency(sha256, { older: heads[0]!, newer: heads[1]!, proof })).toBe(true)
  }, 60_000)

  test('stops where it is not what was signed at any time', async () => {
    const keeper = keep()
    await live(5)
    await signed()
    await live(5, seed + 1)
    const { size } = await signed()
    const [first] = await keeping.sql`select min(size)::text as size from integrity.checkpoint`
    await keeping.sql`update integrity.checkpoint set root = ${Buffer.alloc(32)} where size = ${first!.size}::text::bigint`
    expect(await regrowTree(keeping.sql, keeping.log)).toBe(false)
    await standsElsewhere()
    expect(await regrowTree(keeping.sql, keeping.log)).toBe(true)
    expect(await stopped(keeper)).toMatchObject({ name: 'LogInconsistent' })
    await live(5, seed + 2)
    expect((await checkpoint())?.size).toBe(size)
  }, 60_000)
})

describe('nothing is signed any more', () => {
  test('on top of a tree that is no longer what was signed', async () => {
    const keeper = keep()
    await live(5)
    const { size } = await signed()
    await keeping.sql`update integrity.leaf set hash = ${Buffer.alloc(32)} where index = 0`
    await keeping.sql`update integrity.log_state set roots = ${Buffer.alloc(32)} || substring(roots from 33)`
    await live(1, seed + 1)
    expect(await stopped(keeper)).toMatchObject({ name: 'LogInconsistent' })
    expect((await checkpoint())?.size).toBe(size)
  }, 60_000)

  test('when an event stands where its bytes do not say', async () => {
    const reports: unknown[] = []
    const moved: EventLog = {
      ...keeping.log,
      async *subscribe(options, signal) {
        for await (const event of keeping.log.subscribe(options, signal))
          yield event.version === 3 ? { ...event, stream: planStream(uuid(0xdead)) } : event
      },
    }
    const keeper = keep(moved, reports)
    await live(3)
    expect(await stopped(keeper)).toMatchObject({ name: 'LogInconsistent' })
    expect(reports).toMatchObject([{ kind: 'stopped' }])
    expect(await checkpoint()).toBeUndefined()
  }, 60_000)
})

import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  sign as signed,
  verify as verified,
} from 'node:crypto'
import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import {
  canonicalBytes,
  frontierOf,
  inclusionParts,
  leafHash,
  type NoteKey,
  nodeHash,
  proofFrom,
  readNoteKey,
  rootOf,
  type Sha256,
  signCheckpoint,
  toBase64,
  type Verify,
} from '@plan-ledger/integrity'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceBundle, stateOf } from './bundle.ts'
import type { WrittenEvent } from './shown.ts'
import { verifyBundle } from './verify-bundle.ts'

const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return new Uint8Array(hash.digest())
}
const origin = 'plan-ledger.test/log/1'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const raw = (key: KeyObject) => new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url'))
const key: NoteKey = { name: origin, key: raw(publicKey) }
const verify: Verify = (signature, text, of) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(of).toString('base64url') }
  return verified(null, text, { key: jwk, format: 'jwk' }, signature)
}

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [ada, plan, goal, baseline, organisation] = [1, 2, 3, 4, 9].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
]
const event = (version: number, type: PlanEvent['type'], data: object) =>
  ({
    id: uuid(100 + version),
    organisation,
    stream: `plan-${plan}`,
    version,
    schemaVersion: 1,
    occurredAt: `2026-01-0${version}T08:30:00.000Z`,
    recordedAt: `2026-01-0${version}T08:30:00.000Z`,
    actor: { id: ada, name: 'Ada Byron', role: 'owner' },
    commandId: uuid(200 + version),
    origin: 'app',
    type,
    data,
  }) as unknown as PlanEvent

const historyOf = (digest: string): PlanEvent[] => [
  event(1, 'PlanStarted', { title: 'Become a nurse', owner: ada, ownerName: 'Ada Byron' }),
  event(2, 'GoalSet', { goal, statement: 'Pass the exam', kind: 'professional' }),
  event(3, 'BaselineProposed', { baseline, name: 'Agreed', version: 2, signers: [ada] }),
  event(4, 'BaselineSigned', { baseline, signer: ada, signerName: 'Ada Byron', version: 2, digest }),
  event(5, 'PlanRenamed', { new: 'Become a midwife', old: 'Become a nurse' }),
]
const agreed = stateOf(sha256, foldPlan(historyOf('').slice(0, 2))!).digest!

/** A log of these events and as many of another plan, signed; each event with its words sealed in one part. */
const logOf = (history: readonly PlanEvent[]) => {
  const entries = history.map(({ data, actor: { name, ...acting }, ...clear }) => {
    const part = new TextDecoder().decode(canonicalBytes({ actor: { name }, data }))
    const salt = new Uint8Array(32).fill(clear.version)
    const commitment = toBase64(sha256(Buffer.from('plan-ledger/part/1\n'), salt, Buffer.from(part)))
    const entry = canonicalBytes({ ...clear, actor: acting, data: {}, sealed: { [ada]: commitment } })
    return { entry, openings: [{ subject: ada, salt: toBase64(salt), part }] }
  })
  const leaves = entries.flatMap(({ entry }, i) => [
    leafHash(sha256, entry),
    leafHash(sha256, Buffer.from(`of another plan ${i}`)),
  ])
  const at = ({ level, index }: { level: number; index: number }): Uint8Array =>
    level === 0
      ? leaves[index]!
      : nodeHash(
          sha256,
          at({ level: level - 1, index: index * 2 }),
          at({ level: level - 1, index: index * 2 + 1 }),
        )
  const size = leaves.length
  const shown = entries.map(({ entry, openings }, i): WrittenEvent => {
    const proof = proofFrom(sha256, inclusionParts(i * 2, size), at).map(toBase64)
    return { index: i * 2, entry: toBase64(entry), proof, openings }
  })
  const root = rootOf(sha256, { size, roots: frontierOf(size).map(at) })
  const checkpoint = signCheckpoint(sha256, { origin, size, root }, key.key, text =>
    signed(null, text, privateKey),
  )
  return { shown, checkpoint, plan: foldPlan(history)! }
}

type Log = ReturnType<typeof logOf>
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
const bundled = async ({ shown, checkpoint, plan: state }: Log): Promise<string[]> => {
  const lines: string[] = []
  const stream = `plan-${plan}`
  const of = { organisation, stream, checkpoint, key, events: shown.length, shown: each(shown), plan: state }
  for await (const line of evidenceBundle(sha256, of)) lines.push(line.trimEnd())
  return lines
}
const outcome = (lines: readonly string[], asked: Parameters<typeof verifyBundle>[3] = { key }) =>
  verifyBundle(sha256, verify, each(lines), asked)

let log: Log
let lines: string[]
beforeAll(async () => {
  log = logOf(historyOf(agreed))
  lines = await bundled(log)
})

describe('evidence of a plan', () => {
  test('is verified by whoever has the key: every event, word and signature, and the plan that follows', async () => {
    expect(await outcome(lines)).toEqual({
      kind: 'verified',
      organisation,
      stream: `plan-${plan}`,
      events: 5,
      opened: 5,
      erased: 0,
      signatures: 1,
      state: true,
      size: 10,
    })
  })

  test('names the key it was made with, which reads as the same key again', () => {
    const { key: text } = JSON.parse(lines[0]!)
    expect(readNoteKey(sha256, text)).toEqual(key)
    expect(readNoteKey(sha256, text.replace('log/1', 'log/2'))).toBeUndefined()
    expect(readNoteKey(sha256, 'nonsense')).toBeUndefined()
  })

  test('says nothing of parts that were erased, and still holds', async () => {
    const shown = log.shown.with(1, {
      ...log.shown[1]!,
      openings: [{ subject: ada, salt: null, part: null }],
    })
    expect(await outcome(await bundled({ ...log, shown }))).toMatchObject({
      kind: 'verified',
      opened: 4,
      erased: 1,
      signatures: 0,
      state: false,
    })
  })

  const changed = (at: number, change: (line: Record<string, unknown>) => object) => () =>
    lines.with(at, JSON.stringify(change(JSON.parse(lines[at]!))))
  test.each<[string, () => readonly string[], object]>([
    ['a key that is not the log’s', () => lines, { kind: 'contradicts', what: 'not-signed' }],
    [
      'a word changed',
      changed(2, line => ({
        ...line,
        openings: [{ ...(line.openings as object[])[0], part: '{"data":{"statement":"Fail"}}' }],
      })),
      { kind: 'contradicts', what: 'opening-differs', version: 2 },
    ],
    [
      'a word that is said to be erased, but has a salt',
      changed(2, line => ({ ...line, openings: [] })),
      { kind: 'contradicts', what: 'opening-missing', version: 2 },
    ],
    [
      'an event left out',
      () => lines.toSpliced(2, 1),
      { kind: 'contradicts', what: 'version-missing', version: 2 },
    ],
    [
      'two events exchanged',
      () => lines.with(2, lines[3]!).with(3, lines[2]!),
      { kind: 'contradicts', what: 'version-missing', version: 2 },
    ],
    [
      'a proof of another event',
      changed(3, line => ({ ...line, proof: JSON.parse(lines[1]!).proof })),
      { kind: 'contradicts', what: 'not-in-the-log', version: 3 },
    ],
    [
      'an entry that is no base64',
      changed(3, line => ({ ...line, entry: '?' })),
      { kind: 'contradicts', what: 'malformed', version: 3 },
    ],
    [
      'a line that is no JSON',
      () => lines.with(3, '{'),
      { kind: 'contradicts', what: 'malformed', version: 3 },
    ],
    [
      'another plan at the end',
      changed(6, line => ({ ...line, state: [['plan-ledger/plan/v1', organisation, plan]] })),
      { kind: 'contradicts', what: 'state-differs', version: 5 },
    ],
    [
      'the plan at the end left out',
      changed(6, line => ({ ...line, state: null, digest: null })),
      { kind: 'contradicts', what: 'state-differs', version: 5 },
    ],
    [
      'fewer events than it says',
      () => lines.toSpliced(5, 1),
      { kind: 'contradicts', what: 'events-missing', version: 5 },
    ],
    ['its end cut off', () => lines.slice(0, -1), { kind: 'unusable', what: 'truncated' }],
    ['the middle of an event as its end', () => lines.slice(0, 3), { kind: 'unusable', what: 'truncated' }],
    ['a line too many', () => [...lines, lines[6]!], { kind: 'contradicts', what: 'malformed' }],
    ['nothing in it', () => [], { kind: 'unusable', what: 'no-bundle' }],
    ['another file', () => ['{"format":"other"}'], { kind: 'unusable', what: 'no-bundle' }],
    [
      'no events',
      () => [JSON.stringify({ ...JSON.parse(lines[0]!), events: 0 }), lines[6]!],
      { kind: 'unusable', what: 'no-events' },
    ],
  ])('is refused with %s', async (what, given, expected) => {
    const stranger = generateKeyPairSync('ed25519').publicKey
    const asked = { key: what.startsWith('a key') ? { name: origin, key: raw(stranger) } : key }
    expect(await outcome(given(), asked)).toEqual(expected)
  })

  test('is refused where a signature is of another plan than its events make', async () => {
    const other = logOf(historyOf(agreed.replace(/^./, first => (first === '0' ? '1' : '0'))))
    expect(await outcome(await bundled(other))).toEqual({
      kind: 'contradicts',
      what: 'digest-differs',
      version: 4,
    })
  })

  test('is no evidence of another log, nor of more events than it has', async () => {
    expect(await outcome(lines, { key: { ...key, name: 'plan-ledger.test/log/2' } })).toEqual({
      kind: 'unusable',
      what: 'other-log',
    })
    expect(await outcome(lines, { key, atLeast: 6 })).toEqual({ kind: 'unusable', what: 'too-few-events' })
  })
})

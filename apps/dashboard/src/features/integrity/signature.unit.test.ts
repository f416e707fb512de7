import { createHash } from 'node:crypto'
import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import { canonicalBytes, toBase64 } from '@plan-ledger/integrity'
import { digestInput } from '@plan-ledger/projections'
import { describe, expect, test } from 'vitest'
import { sha256 } from './crypto.ts'
import type { ShownEvent } from './documents.ts'
import { type ShownSignature, signatureCheck } from './signature.ts'

const uuid = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [ada, plan, goal, baseline] = [1, 2, 3, 4].map(uuid) as [string, string, string, string]

const event = (version: number, type: PlanEvent['type'], data: object) =>
  ({
    id: uuid(100 + version),
    organisation: uuid(9),
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

const first = [
  event(1, 'PlanStarted', { title: 'Become a nurse', owner: ada, ownerName: 'Ada Byron' }),
  event(2, 'GoalSet', { goal, statement: 'Pass the exam', kind: 'professional' }),
]
const digestOf = (events: readonly PlanEvent[]) =>
  createHash('sha256')
    .update(digestInput(foldPlan(events)!))
    .digest('hex')
const digest = digestOf(first)
const history = [
  ...first,
  event(3, 'BaselineProposed', { baseline, name: 'Agreed', version: 2, signers: [ada] }),
  event(4, 'BaselineSigned', { baseline, signer: ada, signerName: 'Ada Byron', version: 2, digest }),
  event(5, 'PlanRenamed', { title: 'Become a midwife', old: 'Become a nurse' }),
]

/** As evidence shows it: all of its words in one sealed part. */
const shownAs = ({ data, actor, ...clear }: PlanEvent): ShownEvent => {
  const { name, ...acting } = actor
  const part = new TextDecoder().decode(canonicalBytes({ actor: { name }, data }))
  return {
    version: clear.version,
    index: clear.version - 1,
    entry: toBase64(canonicalBytes({ ...clear, actor: acting, data: {} })),
    proof: [],
    openings: [{ subject: ada, salt: '', part }],
  }
}
const shown = history.map(shownAs)
const signature: ShownSignature = { baseline, signer: ada, version: 2, digest }

const outcome = (events: readonly ShownEvent[], asked = signature) => {
  const check = signatureCheck(sha256, asked)
  for (const each of events) expect(check.take(each)).toBe(true)
  return check.outcome()
}

describe('a signature of a baseline', () => {
  test('is borne out by the digest made anew from the version that was signed, whatever came after', () => {
    expect(outcome(shown)).toEqual({ kind: 'holds', digest, events: 2 })
  })

  test.each([
    ['another digest', { ...signature, digest: digestOf(first.slice(0, 1)) }],
    ['another version', { ...signature, version: 1 }],
  ])('is not what the log says it was when a page shows %s', (_, asked) => {
    expect(outcome(shown, asked)).toEqual({ kind: 'signature-differs', version: 4 })
  })

  test('is not borne out by another plan than was signed', () => {
    const other = event(2, 'GoalSet', { goal, statement: 'Pass the test', kind: 'professional' })
    expect(outcome(shown.with(1, shownAs(other)))).toEqual({ kind: 'digest-differs', version: 2 })
  })

  test('can not be judged once words that were signed are erased; later ones don’t matter', () => {
    const erased = (at: number) =>
      shown.with(at, { ...shown[at]!, openings: [{ subject: ada, salt: null, part: null }] })
    expect(outcome(erased(1))).toEqual({ kind: 'erased' })
    expect(outcome(erased(4))).toMatchObject({ kind: 'holds' })
  })

  test('is not provable before the log holds it', () => {
    expect(outcome(shown.slice(0, 3))).toEqual({ kind: 'not-provable-yet' })
  })

  test.each([
    ['no base64', { entry: '???' }],
    ['not canonical', { entry: toBase64(new TextEncoder().encode('{ }')) }],
    ['a word that stands twice', { openings: [...shown[0]!.openings, ...shown[0]!.openings] }],
  ])('takes nothing that can’t be read: %s', (_, change) => {
    expect(signatureCheck(sha256, signature).take({ ...shown[0]!, ...change })).toBe(false)
  })
})

import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import {
  Contradiction,
  type ContradictionKind,
  type NoteKey,
  NoteRefused,
  openCheckpoint,
  type Sha256,
  type Verify,
  verifyHistory,
} from '@plan-ledger/integrity'
import { digestInput } from '@plan-ledger/projections'
import { type BundleHead, type BundleState, bundleFormat } from './bundle.ts'
import { hexadecimal } from './hexadecimal.ts'
import { bytesOf, eventOf, type WrittenEvent } from './shown.ts'

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** Everything that was looked at held. */
export interface BundleVerified {
  readonly kind: 'verified'
  readonly organisation: string
  readonly stream: string
  readonly events: number
  /** Parts of events: opened and as they were committed to, and those that nobody can open any more. */
  readonly opened: number
  readonly erased: number
  /** Signatures of baselines whose digest was made anew from the events. */
  readonly signatures: number
  /** Whether the plan at the end was made anew; not where words of it were erased. */
  readonly state: boolean
  /** Entries of the organisation's log that the checkpoint signs. */
  readonly size: number
}

/** Something contradicts something else; `version` of the event at which it was found. */
export interface BundleContradicts {
  readonly kind: 'contradicts'
  readonly what:
    | ContradictionKind
    | 'malformed'
    | 'not-signed'
    | 'events-missing'
    | 'digest-differs'
    | 'state-differs'
  readonly version?: number
}

/** Nothing could be checked. */
export interface BundleUnusable {
  readonly kind: 'unusable'
  readonly what: 'no-bundle' | 'other-log' | 'no-events' | 'truncated' | 'too-few-events'
}

export type BundleOutcome = BundleVerified | BundleContradicts | BundleUnusable

interface Asked {
  /** Of the log, known from elsewhere. */
  readonly key: NoteKey
  /** Events that there must be. */
  readonly atLeast?: number | undefined
}

/** Checks the lines of a bundle, asking nobody: the first thing that is wrong ends it. */
export async function verifyBundle(
  sha256: Sha256,
  verify: Verify,
  lines: AsyncIterable<string>,
  { key, atLeast = 1 }: Asked,
): Promise<BundleOutcome> {
  const reading = lines[Symbol.asyncIterator]()
  const next = async (): Promise<string | undefined> => {
    const read = await reading.next()
    return read.done ? undefined : read.value
  }
  const head = headOf(await next())
  if (!head) return { kind: 'unusable', what: 'no-bundle' }
  if (!head.checkpoint.startsWith(`${key.name}\n`)) return { kind: 'unusable', what: 'other-log' }
  const checkpoint = checkpointOf(sha256, verify, head.checkpoint, key)
  if (!checkpoint) return { kind: 'contradicts', what: 'not-signed' }
  if (head.events === 0) return { kind: 'unusable', what: 'no-events' }
  if (head.events < atLeast) return { kind: 'unusable', what: 'too-few-events' }

  const { stream, organisation } = head
  const history = verifyHistory(sha256, { stream, organisation }, checkpoint)
  const events: PlanEvent[] = []
  /** Of the events up to a version, how many parts were erased. */
  const erased: number[] = []
  for (let version = 1; version <= head.events; version += 1) {
    const line = await next()
    if (line === undefined) return { kind: 'unusable', what: 'truncated' }
    const malformed = { kind: 'contradicts', what: 'malformed', version } as const
    const written = parsed(line)
    if (isState(written)) return { kind: 'contradicts', what: 'events-missing', version }
    if (!isWritten(written)) return malformed
    const shown = bytesOf(written)
    if (!shown) return malformed
    try {
      history.take(shown)
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error
      return { kind: 'contradicts', what: error.message as ContradictionKind, version: error.version }
    }
    const event = eventOf(written)
    if (!event) return malformed
    events.push(event)
    erased.push(history.verified().erased)
  }
  const last = await next()
  if (last === undefined) return { kind: 'unusable', what: 'truncated' }
  const end = parsed(last)
  if (!isState(end) || (await next()) !== undefined) return { kind: 'contradicts', what: 'malformed' }

  const digestAt = (version: number) => {
    const plan = foldPlan(events.slice(0, version))
    const text = plan && digestInput(plan)
    return text === undefined
      ? undefined
      : { text, digest: hexadecimal(sha256(new TextEncoder().encode(text))) }
  }
  let signatures = 0
  for (const event of events) {
    if (event.type !== 'BaselineSigned' || erased[event.data.version - 1] !== 0) continue
    if (digestAt(event.data.version)?.digest !== event.data.digest)
      return { kind: 'contradicts', what: 'digest-differs', version: event.version }
    signatures += 1
  }
  const whole = erased.at(-1) === 0
  if (whole) {
    const made = digestAt(events.length)
    const said = end.state?.map(row => JSON.stringify(row)).join('\n')
    if (end.version !== events.length || made?.text !== said || made?.digest !== end.digest)
      return { kind: 'contradicts', what: 'state-differs', version: events.length }
  }
  const { size } = checkpoint
  return { kind: 'verified', organisation, stream, ...history.verified(), signatures, state: whole, size }
}

const checkpointOf = (sha256: Sha256, verify: Verify, note: string, key: NoteKey) => {
  try {
    return openCheckpoint(sha256, note, key, verify)
  } catch (error) {
    if (error instanceof NoteRefused) return undefined
    throw error
  }
}

type Fields = { readonly [field: string]: unknown }

const parsed = (line: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined
  } catch {
    return undefined
  }
}

const headOf = (line: string | undefined): BundleHead | undefined => {
  const said = line === undefined ? undefined : parsed(line)
  const texts = [said?.organisation, said?.stream, said?.checkpoint]
  return said?.format === bundleFormat &&
    texts.every(text => typeof text === 'string') &&
    Number.isSafeInteger(said.events)
    ? (said as unknown as BundleHead)
    : undefined
}

const isText = (value: unknown) => typeof value === 'string'
const isTextOrNull = (value: unknown) => value === null || isText(value)

const isWritten = (said: Fields | undefined): said is Fields & WrittenEvent =>
  said !== undefined &&
  Number.isSafeInteger(said.index) &&
  isText(said.entry) &&
  Array.isArray(said.proof) &&
  said.proof.every(isText) &&
  Array.isArray(said.openings) &&
  said.openings.every(
    (opening: Fields | null) =>
      isText(opening?.subject) && isTextOrNull(opening?.salt) && isTextOrNull(opening?.part),
  )

const isState = (said: Fields | undefined): said is Fields & BundleState =>
  said !== undefined &&
  Number.isSafeInteger(said.version) &&
  isTextOrNull(said.digest) &&
  (said.state === null || (Array.isArray(said.state) && said.state.every(row => Array.isArray(row))))

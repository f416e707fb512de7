import type { Plan } from '@plan-ledger/domain'
import { type NoteKey, noteKeyText, type Sha256 } from '@plan-ledger/integrity'
import { digestInput } from '@plan-ledger/projections'
import { hexadecimal } from './hexadecimal.ts'
import type { WrittenEvent } from './shown.ts'

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** What the first line says. Stored by others for as long as they like: what it means never changes. */
export const bundleFormat = 'plan-ledger/evidence/1'

export interface BundleHead {
  readonly format: typeof bundleFormat
  readonly organisation: string
  readonly stream: string
  /** How many lines of events follow. */
  readonly events: number
  /** The signed note that all proofs lead to. */
  readonly checkpoint: string
  /** For convenience: a key is to be had from somewhere else, or the bundle vouches for itself. */
  readonly key: string
  readonly remark: string
}

/** The last line: the plan as those events make it. `null` where words of it were erased. */
export interface BundleState {
  readonly version: number
  /** SHA-256 of the lines of `state`, each as JSON without blanks, joined by line feeds: 64 hexadecimal digits. */
  readonly digest: string | null
  readonly state: readonly (readonly unknown[])[] | null
}

const remark =
  'Each line is JSON: this one, an event of the plan with its proof, and at the end the plan as they make it. ' +
  'Checked against a key that was had from elsewhere, it shows that every event stands unaltered in the signed log, that none between the first and the last is missing, that every word shown is what its event commits to, and that the plan follows from them. ' +
  'It does not show that nothing came later: that takes a later bundle.'

/** What a bundle is made of. */
export interface Bundled {
  readonly organisation: string
  readonly stream: string
  readonly checkpoint: string
  readonly key: NoteKey
  readonly events: number
  /** In order, from the first on. */
  readonly shown: AsyncIterable<WrittenEvent>
  /** After those events. */
  readonly plan: Plan
}

/**
 * Evidence of one plan as JSON Lines (jsonlines.org), to be checked by people who don't trust whoever made it.
 * @param sha256 32 bytes
 */
export async function* evidenceBundle(
  sha256: Sha256,
  { organisation, stream, checkpoint, key, events, shown, plan }: Bundled,
): AsyncGenerator<string, void, undefined> {
  const line = (value: BundleHead | WrittenEvent | BundleState) => `${JSON.stringify(value)}\n`
  yield line({
    format: bundleFormat,
    organisation,
    stream,
    events,
    checkpoint,
    key: noteKeyText(sha256, key),
    remark,
  })
  let version = 0
  let erased = false
  for await (const event of shown) {
    version += 1
    erased ||= event.openings.some(({ part }) => part === null)
    yield line(event)
  }
  yield line({ version, ...(erased ? { digest: null, state: null } : stateOf(sha256, plan)) })
}

/** A plan in the form that signatures are made from, and its digest. */
export const stateOf = (sha256: Sha256, plan: Plan): Pick<BundleState, 'digest' | 'state'> => {
  const text = digestInput(plan)
  return {
    digest: hexadecimal(sha256(new TextEncoder().encode(text))),
    state: text.split('\n').map(row => JSON.parse(row) as unknown[]),
  }
}

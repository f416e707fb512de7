import type { Instant, PlanEvent, Uuid } from '@plan-ledger/domain'

/** A baseline that was proposed, and who has signed it so far. */
interface Proposed {
  readonly version: number
  readonly signers: readonly Uuid[]
  readonly signed: readonly Uuid[]
  /** When the last of its signers signed; absent before, and once it is withdrawn. */
  readonly signedAt?: Instant
}

/** The baselines of a plan by id, as one pass over its events fills them. */
export type Baselines = Map<Uuid, Proposed>

/** What all signers signed: the plan after its first `version` events. */
export interface SignOff {
  readonly version: number
  readonly at: Instant
}

/** Takes in one more event, in place; answers whether what is signed off changed. */
export function liveBaselines(baselines: Baselines, event: PlanEvent): boolean {
  if (event.type === 'BaselineProposed') {
    const { baseline, version, signers } = event.data
    if (!baselines.has(baseline)) baselines.set(baseline, { version, signers, signed: [] })
    return false
  }
  if (event.type !== 'BaselineSigned' && event.type !== 'BaselineWithdrawn') return false
  const known = baselines.get(event.data.baseline)
  if (!known) return false
  if (event.type === 'BaselineWithdrawn') {
    const { signedAt, ...withdrawn } = known
    baselines.set(event.data.baseline, withdrawn)
    return signedAt !== undefined
  }
  const { signer } = event.data
  if (known.signed.includes(signer)) return false
  const signed = [...known.signed, signer]
  const complete = known.signers.every(each => signed.includes(each))
  baselines.set(event.data.baseline, { ...known, signed, ...(complete && { signedAt: event.occurredAt }) })
  return complete
}

/** What was signed off, the oldest first; of two at one time the one proposed last is the later. */
export const signOffs = (baselines: Baselines): readonly SignOff[] =>
  [...baselines.values()]
    .flatMap(({ version, signedAt }) => (signedAt === undefined ? [] : [{ version, at: signedAt }]))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

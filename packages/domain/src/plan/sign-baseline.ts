import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { baselineNotOpen, requireBaseline } from './baseline-content.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** `version` is the one the signer was shown. */
export interface SignBaseline {
  readonly baseline: Uuid
  readonly version: number
}

export interface SignFacts extends Facts {
  /** The SHA-256 of the plan as it stood at the version of the baseline, made by the shell: 64 hexadecimal digits. */
  readonly digest: string
}

/** Who acts signs, for nobody else: the signature binds them to the version and to what the plan was then. */
export function signBaseline(
  plan: PlanState,
  command: SignBaseline,
  facts: SignFacts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const baseline = requireBaseline(open, command.baseline)
  if (isRejected(baseline)) return baseline
  const { actor, digest } = facts
  const { id, version, status, signers, signatures } = baseline
  if (!signers.includes(actor.id)) return rejected('NOT_A_SIGNER', ['baseline'])
  if (command.version !== version) return rejected('VERSION_DIFFERS', ['version'], { version })
  if (signatures.some(({ signer }) => signer === actor.id)) return []
  if (status !== 'proposed') return baselineNotOpen(baseline)
  if (!/^[0-9a-f]{64}$/.test(digest)) return rejected('MALFORMED_DIGEST', ['digest'])
  if (signatures.some(other => other.digest !== digest)) return rejected('DIGEST_DIFFERS', ['baseline'])
  const data = { baseline: id, signer: actor.id, signerName: actor.name, version, digest }
  return [{ type: 'BaselineSigned', data }]
}

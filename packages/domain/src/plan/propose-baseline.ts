import { type AsGiven, contentOf, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, links, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { partners } from './baseline-content.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

interface Proposal {
  readonly name: string
  readonly version?: number
  readonly signers?: readonly Uuid[]
}

/** The caller gives the new baseline its id. `version` is the present one, `signers` owner and coach, unless said. */
export type ProposeBaseline = AsGiven<Proposal> & { readonly baseline: Uuid }

const fields: Fields<Proposal> = {
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  version: whole(1, Number.MAX_SAFE_INTEGER),
  signers: links,
}

export function proposeBaseline(
  plan: PlanState,
  command: ProposeBaseline,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const asked = tidyContent(fields, command)
  if (isRejected(asked)) return asked
  const { baseline } = command
  const known = find(open.baselines, baseline)
  if (known)
    return same({ ...contentOf(fields, known), ...asked }, contentOf(fields, known))
      ? []
      : rejected('DUPLICATE_ID', ['baseline'])
  const { name, version = open.version } = asked
  if (version > open.version) return rejected('OUT_OF_RANGE', ['version'], { min: 1, max: open.version })
  const signers = asked.signers ?? [open.owner, ...(open.coach ? [open.coach.id] : [])]
  if (signers.length > limits.signersPerBaseline)
    return rejected('TOO_MANY', ['signers'], { limit: limits.signersPerBaseline })
  const asks = partners(open)
  const stranger = signers.findIndex(id => !asks.has(id))
  if (stranger >= 0) return rejected('UNKNOWN_SIGNER', ['signers', String(stranger)])
  const flaw = flawOfPlace(open, 'baselines', baseline, ['baseline'], limits.baselinesPerPlan)
  return flaw ?? [{ type: 'BaselineProposed', data: { baseline, name, version, signers } }]
}

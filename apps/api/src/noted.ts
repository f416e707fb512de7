import {
  type Decision,
  type Facts,
  isRejected,
  type OrganisationEvent,
  type OrganisationEventBody,
  type OrganisationState,
  organisationStream,
  type Uuid,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import type { ActingRole, Principal } from '@plan-ledger/identity'

export interface Noting {
  readonly organisations: ChangeStream<OrganisationEvent, OrganisationState>
  readonly newId: () => Uuid
}

/**
 * Notes in a principal's organisation what they did without a command of their own: that they read, or took records
 * with them.
 * @throws when nobody acts, or it can't be recorded: then it is not to be done either
 */
export async function noted(
  { organisations, newId }: Noting,
  { member, name, organisation }: Principal,
  role: ActingRole,
  decide: (state: OrganisationState, facts: Facts) => Decision<OrganisationEventBody>,
): Promise<void> {
  if (member === undefined || name === undefined || organisation === undefined)
    throw new Error('nobody acts: nothing can be noted')
  const answer = await organisations.change(
    {
      organisation,
      stream: organisationStream(organisation),
      commandId: newId(),
      owner: organisation,
      actor: { id: member, name, role },
      origin: 'app',
    },
    (state, facts) => {
      const decision = decide(state, facts)
      return isRejected(decision) ? { rejected: decision } : decision
    },
  )
  if (answer.kind === 'done') return
  const why = answer.kind === 'rejected' ? answer.rejected.rejected.rejected : answer.kind
  throw new Error(`it could not be noted: ${why}`)
}

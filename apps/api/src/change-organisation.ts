import {
  isRejected,
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
  rejected,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import type { Context, Refusal } from '@plan-ledger/graphql'
import { can, type Permission, type Principal } from '@plan-ledger/identity'
import { organisationHistoryOf } from './organisations.ts'
import { notAllowed, refuse, type Through } from './refusals.ts'

const unknown: Refusal = { kind: 'rejected', rejected: rejected('UNKNOWN_ORGANISATION') }

/** Commands to the organisation of a principal. */
export const changeOrganisationAs =
  (
    organisations: ChangeStream<OrganisationEvent, OrganisationState>,
    principal: Principal,
  ): Context['changeOrganisation'] =>
  async (command, decide) => {
    const { member, name, organisation } = principal
    if (member === undefined || name === undefined || organisation === undefined) return unknown
    const { action, subject, ...said } = command
    const asked = { organisation, subject }
    const permission = can(principal, action, asked)
    if (!permission.allowed) return notAllowed(permission)

    const changed = await organisations.change<Through>(
      {
        ...said,
        organisation,
        stream: organisationStream(organisation),
        owner: organisation,
        actor: { id: member, name, role: permission.as },
        origin: 'app',
      },
      (state, facts) => {
        // a role may have been revoked since
        const late = nowMay(principal, state, now => can(now, action, asked))
        if (late) return refuse(late)
        const decision = decide(state, facts)
        return isRejected(decision) ? refuse({ kind: 'rejected', rejected: decision }) : decision
      },
    )
    if (changed.kind === 'rejected') return changed.rejected.rejected.refused
    const history = organisationHistoryOf(changed.loaded)
    if (!history) return unknown
    if (changed.kind === 'conflict')
      return { kind: 'conflict', expectedVersion: changed.expectedVersion, history }
    const recorded = changed.recorded.map(event => history.events[event.version - 1]!)
    return { kind: 'done', history, recorded, repeated: changed.repeated }
  }

function nowMay(
  principal: Principal,
  state: OrganisationState,
  asked: (now: Principal) => Permission,
): Refusal | undefined {
  const roles = (principal.member && state?.members[principal.member]?.roles) || []
  const permission = asked({ ...principal, roles })
  return permission.allowed ? undefined : notAllowed(permission)
}

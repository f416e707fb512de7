import {
  type Facts,
  isRejected,
  type PlanEvent,
  type PlanState,
  planStream,
  rejected,
  type Uuid,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import type {
  Context,
  Decide,
  PlanChangeResult,
  PlanCommand,
  PlanHistory,
  PlanRow,
} from '@plan-ledger/graphql'
import { can, type Principal, roleToActAs } from '@plan-ledger/identity'
import { type auditFeed, BadCursor, type completion, type planDirectory } from '@plan-ledger/read-models'
import { GraphQLError } from 'graphql'
import { until } from './following.ts'
import { inOneStatement } from './in-one-statement.ts'
import type { Organisations } from './organisations.ts'
import { historyOf, resourceOf } from './plan-history.ts'
import type { Watch } from './watch.ts'

interface Composed {
  readonly plans: ChangeStream<PlanEvent, PlanState>
  readonly organisations: Organisations
  readonly directory: ReturnType<typeof planDirectory>
  readonly audit: ReturnType<typeof auditFeed>
  readonly completion: ReturnType<typeof completion>
  readonly watch: Watch
  readonly clock: () => string
  readonly newId: () => Uuid
}

/** What a decision may answer here besides the domain's refusals. */
type Refused = Exclude<PlanChangeResult, { kind: 'done' | 'conflict' }>

/** In the form in which the log's change-stream hands refusals through. */
interface Through {
  readonly rejected: { readonly refused: Refused }
}

const unknown: Refused = { kind: 'rejected', rejected: rejected('UNKNOWN_PLAN', ['planId']) }

/** All that resolvers may reach for one principal: meaning meets mechanism here, permission before both. */
export function contextFor(composed: Composed) {
  const { plans, organisations, directory, audit, completion, watch, clock, newId } = composed

  return ({ principal, signal }: { principal: Principal; signal: AbortSignal }): Context => {
    const today = () => clock().slice(0, 10)
    const own = (organisation: Uuid | undefined) =>
      organisation !== undefined && organisation === principal.organisation

    const loadPlan = async (plan: Uuid): Promise<PlanHistory | undefined> => {
      const history = historyOf(await plans.load(planStream(plan)))
      return history && can(principal, 'readPlan', resourceOf(history.plan)).allowed ? history : undefined
    }

    async function changePlan(command: PlanCommand, decide: Decide): Promise<PlanChangeResult> {
      const { member, name, organisation } = principal
      if (member === undefined || name === undefined || organisation === undefined) return unknown
      const stream = planStream(command.plan)
      const before = (await plans.load(stream)).state

      const first = before ? undefined : starting(principal, { now: clock(), ...about(command) }, decide)
      const refusal = before ? mayNotWrite(principal, before) : first?.refusal
      if (refusal) return refusal
      const role = before ? roleToActAs(principal, resourceOf(before)) : first?.role
      const owner = before?.owner ?? first?.owner
      if (role === undefined || owner === undefined) return unknown

      const meta = {
        ...command,
        organisation,
        stream,
        owner,
        actor: { id: member, name, role },
        origin: 'app' as const,
      }
      const changed = await plans.change<Through>(meta, (state, facts) => {
        // the plan may have changed hands since
        const late = state && mayNotWrite(principal, state)
        return late ? refuse(late) : asDecision(decide(state, facts as Facts))
      })
      if (changed.kind === 'rejected') return changed.rejected.rejected.refused
      const history = historyOf(changed.loaded)
      if (!history) return unknown
      if (changed.kind === 'conflict')
        return { kind: 'conflict', expectedVersion: changed.expectedVersion, history }
      const recorded = changed.recorded.map(event => history.events[event.version - 1]!)
      return { kind: 'done', history, recorded, repeated: changed.repeated }

      function about({ reason, occurredAt }: PlanCommand) {
        const actor = { id: member!, name: name!, role: roleToStartAs(principal, member) }
        return { actor, ...(reason && { reason }), ...(occurredAt && { occurredAt }) }
      }
    }

    const planRow = inOneStatement(async (ids: readonly Uuid[]) => directory.byIds(ids, today()))

    return {
      principal,
      loadPlan,
      changePlan,
      mayWrite: plan => can(principal, 'writePlan', resourceOf(plan)).allowed,
      newId,
      now: clock,
      organisation: async id =>
        own(id) || principal.member === undefined ? organisations.load(id) : undefined,
      organisations: async () => {
        if (principal.member === undefined) return organisations.all()
        const mine = principal.organisation && (await organisations.load(principal.organisation))
        return mine ? [mine] : []
      },
      async plans(query) {
        if (!can(principal, 'readDirectory', { organisation: query.organisation }).allowed)
          return { rows: [], hasNextPage: false, totalCount: 0 }
        return directory.page({ ...query, today: today() }).catch(badCursor)
      },
      directoryPosition: () => directory.position(),
      async planRow(plan): Promise<PlanRow | undefined> {
        const row = await planRow(plan)
        return row && can(principal, 'readDirectory', { organisation: row.organisation }).allowed
          ? row
          : undefined
      },
      async audit(query) {
        if (!can(principal, 'readAudit', { organisation: query.organisation }).allowed)
          return { entries: [], hasNextPage: false }
        return audit.page(query).catch(badCursor)
      },
      async completion(query) {
        if (!can(principal, 'readCompletion', { organisation: query.organisation }).allowed) return []
        return completion.counts({ ...query, today: today() })
      },
      watchPlan: (plan, after) => until(signal, watch.plan(principal, plan, after)),
      watchOrganisation: (organisation, after) =>
        until(signal, watch.organisation(principal, organisation, after)),
    }
  }
}

const badCursor = (error: unknown): never => {
  if (!(error instanceof BadCursor)) throw error
  throw new GraphQLError('`after` is no cursor of this list in this order.', {
    extensions: { code: 'BAD_CURSOR', http: { status: 400 } },
  })
}

const asDecision = (decision: ReturnType<Decide>) =>
  isRejected(decision) ? refuse({ kind: 'rejected', rejected: decision }) : decision

const refuse = (refused: Refused): Through => ({ rejected: { refused } })

/** `undefined` when they may. What they may not know to exist is answered like what does not exist. */
function mayNotWrite(principal: Principal, plan: NonNullable<PlanState>): Refused | undefined {
  const permission = can(principal, 'writePlan', resourceOf(plan))
  if (permission.allowed) return undefined
  return permission.hidden ? unknown : { kind: 'not-allowed', rule: permission.rule }
}

const roleToStartAs = (principal: Principal, owner: Uuid | undefined) =>
  owner === principal.member
    ? ('owner' as const)
    : (principal.roles.find(role => role === 'coach' || role === 'admin') ?? ('owner' as const))

/** A plan that does not exist yet: its first event says whose it is, hence whose key seals what it says. */
function starting(principal: Principal, facts: Facts, decide: Decide) {
  const decision = decide(undefined, facts)
  if (isRejected(decision))
    return { refusal: { kind: 'rejected', rejected: decision } satisfies Refused as Refused }
  const [started] = decision
  if (started?.type !== 'PlanStarted') return { refusal: unknown }
  const { owner } = started.data
  const permission = can(principal, 'startPlan', { organisation: principal.organisation!, owner })
  if (!permission.allowed)
    return { refusal: { kind: 'not-allowed', rule: permission.rule } satisfies Refused as Refused }
  return { owner, role: roleToStartAs(principal, owner) }
}

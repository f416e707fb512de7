import {
  type Facts,
  isRejected,
  limits,
  makeExport,
  type OrganisationEvent,
  type OrganisationState,
  type PlanEvent,
  type PlanState,
  planStream,
  rejected,
  shortened,
  type Uuid,
} from '@plan-ledger/domain'
import { type ChangeStream, inOneStatement } from '@plan-ledger/event-log'
import {
  type Context,
  type Decide,
  type PlanChangeResult,
  type PlanCommand,
  type PlanHistory,
  type PlanRow,
  type Refusal,
  resourceOf,
  resourceOfRow,
} from '@plan-ledger/graphql'
import { can, listedPlans, type Permission, type Principal } from '@plan-ledger/identity'
import type { auditFeed, planDirectory, ReadModelStatus } from '@plan-ledger/read-models'
import { type acrossPlans, acrossPlansAs } from './across-plans.ts'
import { badCursor } from './bad-cursor.ts'
import { changeOrganisationAs } from './change-organisation.ts'
import { erasedRefused } from './erasure/erased-refused.ts'
import type { ErasuresFor } from './erasure/erasures-for.ts'
import type { EvidenceFor } from './evidence.ts'
import type { CalendarAddresses } from './exports/calendar-addresses.ts'
import { calendarCommands } from './exports/calendar-commands.ts'
import type { CalendarPlansOf } from './exports/calendar-plans.ts'
import { Followed } from './fan-out/followed.ts'
import { loadTogether } from './load-together.ts'
import { noted } from './noted.ts'
import type { Organisations } from './organisations.ts'
import { historyOf } from './plan-history.ts'
import { recordedReads } from './recorded-reads.ts'
import { notAllowed, refuse, type Through } from './refusals.ts'
import type { RenamingsFor } from './renamings.ts'
import { type TransferSources, transfersAs } from './transfers/transfers-as.ts'
import type { WatchAudit } from './watch-audit.ts'

interface Composed {
  readonly plans: ChangeStream<PlanEvent, PlanState>
  readonly founded: ChangeStream<OrganisationEvent, OrganisationState>
  readonly organisations: Organisations
  readonly directory: ReturnType<typeof planDirectory>
  readonly audit: ReturnType<typeof auditFeed>
  readonly across: ReturnType<typeof acrossPlans>
  /** How far each read model has come. */
  readonly readModelLag: () => Promise<readonly ReadModelStatus[]>
  readonly evidence: EvidenceFor
  readonly watchAudit: WatchAudit
  readonly calendars: CalendarAddresses
  readonly transfers: TransferSources
  readonly calendarPlans: CalendarPlansOf
  readonly erasures: ErasuresFor
  readonly renamings: RenamingsFor
  readonly clock: () => string
  readonly newId: () => Uuid
}

const unknown: Refusal = { kind: 'rejected', rejected: rejected('UNKNOWN_PLAN', ['planId']) }

/** Events that tell of a plan what `readViews` lets be known. */
const tellsWhoRead: ReadonlySet<string> = new Set<OrganisationEvent['type']>(['PlanViewed', 'ExportMade'])

/** All that resolvers may reach for one principal: meaning meets mechanism here, permission before both. */
export function contextFor(composed: Composed) {
  const { plans, founded, organisations, directory, audit, across, watchAudit, clock, newId } = composed
  const { readModelLag, evidence } = composed
  const { calendars, calendarPlans, transfers, erasures, renamings } = composed
  const load = loadTogether(plans)

  return ({ principal, signal }: { principal: Principal; signal: AbortSignal }): Context => {
    const noting = { organisations: founded, newId }
    const mayRead = recordedReads(noting, clock, principal)
    const today = () => clock().slice(0, 10)
    const own = (organisation: Uuid | undefined) =>
      organisation !== undefined && organisation === principal.organisation

    const recordExport: Context['recordExport'] = async ({
      as,
      plan = null,
      filter,
      digest = null,
      format,
      entries,
    }) => {
      const made = newId()
      const words = filter === undefined ? null : shortened(filter, limits.statement)
      await noted(noting, principal, as, (state, facts) =>
        makeExport(state, { export: made, format, plan, filter: words, entries, digest }, facts),
      )
      return made
    }

    const loadPlan = async (plan: Uuid): Promise<PlanHistory | undefined> => {
      const history = historyOf(await load(planStream(plan)))
      return history && (await mayRead(history.plan)) ? history : undefined
    }

    /** @param anew whether permission is asked of the plan as the log has it now instead of as last seen here */
    async function changePlan(command: PlanCommand, decide: Decide, anew = false): Promise<PlanChangeResult> {
      const { member, name, organisation } = principal
      if (member === undefined || name === undefined || organisation === undefined) return unknown
      const stream = planStream(command.plan)
      const { action, element, ...said } = command
      const ask = (before: PlanState | undefined) =>
        before
          ? { permission: can(principal, action, resourceOf(before, action, element)), owner: before.owner }
          : starting(principal, command, clock(), decide)
      const held = anew ? undefined : plans.held(stream)
      const asked = ask((held ?? (await plans.load(stream))).state)
      // who may is asked again when it is decided; who may not is told so by the log as it is now
      if (held && ('kind' in asked || !asked.permission.allowed)) return changePlan(command, decide, true)
      if ('kind' in asked) return asked
      const { permission, owner } = asked
      if (!permission.allowed) return refused(permission)

      const meta = {
        ...said,
        organisation,
        stream,
        owner,
        actor: { id: member, name, role: permission.as },
        origin: 'app' as const,
      }
      let otherwise = false
      const changed = await plans.change<Through>(meta, (state, facts) => {
        // the plan may have changed hands since
        const late = state && can(principal, action, resourceOf(state, action, element))
        otherwise = late?.allowed === true && late.as !== permission.as
        if (otherwise) return refuse(unknown)
        return late?.allowed === false ? refuse(refused(late)) : asDecision(decide(state, facts as Facts))
      })
      if (otherwise) return changePlan(command, decide, true)
      if (changed.kind === 'rejected') return changed.rejected.rejected.refused
      const history = historyOf(changed.loaded)
      if (!history) return unknown
      if (changed.kind === 'conflict')
        return { kind: 'conflict', expectedVersion: changed.expectedVersion, history }
      const recorded = changed.recorded.map(event => history.events[event.version - 1]!)
      return { kind: 'done', history, recorded, repeated: changed.repeated }
    }

    const changeOrganisation = changeOrganisationAs(founded, principal)

    // all who ask within one turn are answered by one look
    const lag = inOneStatement(async () => new Map([['', await readModelLag()]]))
    const planRow = inOneStatement(async (ids: readonly Uuid[]) => directory.byIds(ids, today()))

    return {
      ...acrossPlansAs(across, principal, clock, loadPlan),
      ...evidence(principal),
      ...transfersAs(transfers, principal, signal),
      ...erasures(principal, signal),
      ...renamings(principal, signal),
      principal,
      memberActs: principal.member !== undefined && principal.organisation !== undefined,
      loadPlan,
      changePlan: (command, decide) => erasedRefused(changePlan(command, decide)),
      changeOrganisation: (command, decide) => erasedRefused(changeOrganisation(command, decide)),
      recordExport,
      ...calendarCommands(principal, { calendars, calendarPlans, recordExport }),
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
        const members = (query.search && (await organisations.load(query.organisation))?.members) || []
        const renamed = members.filter(member => member.renamed)
        const listed = listedPlans(principal, query.organisation)
        return directory.page({ ...query, listed, renamed, today: today() }).catch(badCursor)
      },
      directoryPosition: () => directory.position(),
      readModels: async () => (await lag('')) ?? [],
      async planRow(plan): Promise<PlanRow | undefined> {
        const row = await planRow(plan)
        return row && can(principal, 'listPlan', resourceOfRow(row)).allowed ? row : undefined
      },
      async audit(query) {
        if (!can(principal, 'readAudit', { organisation: query.organisation }).allowed)
          return { entries: [], hasNextPage: false }
        return audit.page(query).catch(badCursor)
      },
      async auditEntry(organisation, event) {
        if (!own(organisation)) return undefined
        const entry = await audit.byEvent(organisation, event)
        if (!entry || can(principal, 'readAudit', { organisation }).allowed) return entry
        const { position, version } = entry
        const withheld = { withheld: true, position, version } as const
        if (entry.plan === undefined) return withheld
        const history = await loadPlan(entry.plan)
        if (!history) return undefined
        const readable =
          !tellsWhoRead.has(entry.type) || can(principal, 'readViews', resourceOf(history.plan)).allowed
        return readable ? entry : withheld
      },
      async auditCount(query) {
        if (!can(principal, 'readAudit', { organisation: query.organisation }).allowed)
          return { count: 0, exact: true }
        return audit.countForScreen(query)
      },
      watchPlan: (plan, after) => new Followed({ plan }, after),
      watchOrganisation: (organisation, after) => new Followed({ organisation }, after),
      watchAudit: followed => watchAudit(principal, followed, signal),
    }
  }
}

const asDecision = (decision: ReturnType<Decide>) =>
  isRejected(decision) ? refuse({ kind: 'rejected', rejected: decision }) : decision

/** What somebody may not know to exist is answered like what does not exist. */
const refused = (permission: Extract<Permission, { allowed: false }>): Refusal =>
  permission.hidden ? unknown : notAllowed(permission)

/** A plan that does not exist yet: its first event says whose it is, hence whose key seals what it says. */
function starting(
  principal: Principal,
  { action, reason, occurredAt }: PlanCommand,
  now: string,
  decide: Decide,
): { readonly permission: Permission; readonly owner: Uuid } | Refusal {
  const organisation = principal.organisation!
  if (action !== 'startPlan') return unknown
  const may = can(principal, action, { organisation })
  if (!may.allowed) return refused(may)
  const actor = { id: principal.member!, name: principal.name!, role: may.as } as const
  const facts: Facts = { now, actor, ...(reason && { reason }), ...(occurredAt && { occurredAt }) }
  const decision = decide(undefined, facts)
  if (isRejected(decision)) return { kind: 'rejected', rejected: decision }
  const [started] = decision
  if (started?.type !== 'PlanStarted') return unknown
  const { owner } = started.data
  return { permission: can(principal, 'startPlan', { organisation, owner }), owner }
}

import {
  type Actor,
  foldOrganisation,
  foldPlan,
  isRejected,
  makeExport,
  type OrganisationEvent,
  organisationStream,
  type Plan,
  type PlanEvent,
  type PlanState,
  planStream,
  rejected,
  type Uuid,
  viewPlan,
} from '@plan-ledger/domain'
import { can, type Principal } from '@plan-ledger/identity'
import { partiesOf } from '@plan-ledger/projections'
import { type ExecutionResult, execute, parse, subscribe, validate } from 'graphql'
import { acrossPlansInMemory, type Told } from './across-plans.testing.ts'
import type {
  AuditQuery,
  AuditRow,
  Context,
  DecideForOrganisation,
  OrganisationChangeResult,
  OrganisationCommand,
  OrganisationHistory,
  OrganisationView,
  PlanChangeResult,
  PlanHistory,
  PlanRow,
  RecordedOrganisationEvent,
  RecordedPlanEvent,
} from './context.ts'
import { resourceOf, resourceOfRow } from './plan/plan-resource.ts'
import { schema } from './schema.ts'

/** Plans in memory behind the contract of `Context`: no log, no tables, but real decisions and folds. */
export interface Memory {
  /** The organisation as it stands. */
  organisation(): OrganisationView
  /** What happened in the organisation besides its plans. */
  readonly acts: RecordedOrganisationEvent[]
  /** In the order of the log. */
  readonly events: RecordedPlanEvent[]
  readonly statements: { loads: number }
  /** What the audit feed was asked for. */
  readonly asked: { readonly audit: AuditQuery[] }
  /** The tables across plans. */
  readonly across: Told
  as(principal: Principal): Context
}

const now = '2026-11-22T12:00:00.000Z'

export const viewOf = (events: readonly OrganisationEvent[]): OrganisationView => {
  const organisation = foldOrganisation(events)!
  return { ...organisation, members: Object.values(organisation.members) }
}

export const memory = (
  founding: readonly OrganisationEvent[],
  ...plans: readonly (readonly PlanEvent[])[]
): Memory => {
  const events: RecordedPlanEvent[] = []
  const wakers = new Set<() => void>()
  const histories = new Map<Uuid, PlanHistory>()
  const calendars = new Set<string>()
  const statements = { loads: 0 }
  const asked: Memory['asked'] = { audit: [] }
  const across = acrossPlansInMemory(now)
  let ids = 0
  // Positions of the one log there would be: behind all that the plans of a test may get.
  const placed = (event: OrganisationEvent, index: number) => ({ ...event, position: BigInt(10_001 + index) })
  const acts: RecordedOrganisationEvent[] = founding.map(placed)
  const organisation = () => viewOf(acts)
  const organisationHistory = (): OrganisationHistory => ({
    events: acts,
    organisation: organisation(),
    version: acts.length,
    position: acts.at(-1)!.position,
  })

  const add = (added: readonly PlanEvent[]) => {
    const recorded = added.map((event, index) => ({ ...event, position: BigInt(events.length + index + 1) }))
    events.push(...(recorded as RecordedPlanEvent[]))
    for (const wake of wakers) wake()
    return recorded as RecordedPlanEvent[]
  }
  for (const plan of plans) add(plan)

  const historyOf = (plan: Uuid): PlanHistory | undefined => {
    const own = events.filter(event => event.stream === planStream(plan))
    const known = histories.get(plan)
    if (known?.version === own.length) return known
    const folded: PlanState = foldPlan(own)
    if (!folded) return undefined
    const history = { events: own, plan: folded, version: own.length, position: own.at(-1)!.position }
    histories.set(plan, history)
    return history
  }

  async function* watch(passes: (event: RecordedPlanEvent) => boolean, after: bigint) {
    let seen = after
    for (;;) {
      const news = events.filter(event => event.position > seen && passes(event))
      for (const event of news) {
        seen = event.position
        yield { event, newest: event === news.at(-1) }
      }
      if (news.length > 0) continue
      await new Promise<void>(resolve => {
        const wake = () => {
          wakers.delete(wake)
          resolve()
        }
        wakers.add(wake)
      })
    }
  }

  const as = (principal: Principal): Context => {
    const visible = (plan: Uuid) => {
      const history = historyOf(plan)
      const permission = history && can(principal, 'readPlan', resourceOf(history.plan))
      if (!permission?.allowed) return undefined
      if (permission.recorded) {
        const actor: Actor = { id: principal.member!, name: principal.name!, role: permission.as }
        act({ commandId: newId(), action: 'readDirectory' }, actor, (state, facts) =>
          viewPlan(state, { plan, version: null }, facts),
        )
      }
      return history
    }
    const act = (
      { commandId, expectedVersion, occurredAt, reason }: OrganisationCommand,
      actor: Actor,
      decide: DecideForOrganisation,
    ): OrganisationChangeResult => {
      const done = acts.filter(event => event.commandId === commandId)
      if (done.length > 0)
        return { kind: 'done', history: organisationHistory(), recorded: done, repeated: true }
      const version = acts.length
      if (expectedVersion !== undefined && expectedVersion !== version)
        return { kind: 'conflict', expectedVersion, history: organisationHistory() }
      const decision = decide(foldOrganisation(acts), {
        now,
        actor,
        ...(reason && { reason }),
        ...(occurredAt !== undefined && { occurredAt }),
      })
      if (isRejected(decision)) return { kind: 'rejected', rejected: decision }
      const recorded = decision.map((body, index) =>
        placed(
          {
            ...body,
            id: newId(),
            organisation: principal.organisation!,
            stream: organisationStream(principal.organisation!),
            version: version + index + 1,
            schemaVersion: 1,
            occurredAt: occurredAt ?? now,
            recordedAt: now,
            actor,
            ...(reason && { reason }),
            commandId,
            origin: 'app' as const,
          },
          version + index,
        ),
      )
      acts.push(...recorded)
      return { kind: 'done', history: organisationHistory(), recorded, repeated: false }
    }
    const newId = () => {
      ids += 1
      return id(ids)
    }
    const rowOf = ({ plan, version, position, events: own }: PlanHistory): PlanRow => {
      const goals = Object.values(plan.goals)
      return {
        plan: plan.id,
        organisation: plan.organisation,
        title: plan.title,
        owner: plan.owner,
        ownerName: plan.ownerName,
        ...(plan.coach && { coach: plan.coach.id, coachName: plan.coach.name }),
        parties: partiesOf(plan),
        status: plan.status,
        demonstration: plan.demonstration,
        imported: own[0]!.origin === 'import',
        version,
        position,
        goalsOpen: goals.filter(goal => goal.status === 'open').length,
        goalsAchieved: goals.filter(goal => goal.status === 'achieved').length,
        goalsTotal: goals.length,
        openBarriers: 0,
        overdueGoals: 0,
        startedAt: plan.startedAt,
        lastChangeAt: own.at(-1)!.occurredAt,
        lastRecordedAt: own.at(-1)!.recordedAt,
        lastChangeBy: own.at(-1)!.actor.name,
        activity: [version],
      }
    }
    return {
      principal,
      memberActs: principal.member !== undefined && principal.organisation !== undefined,
      loadPlan: async plan => {
        statements.loads += 1
        return visible(plan)
      },
      changePlan: async (command, decide): Promise<PlanChangeResult> => {
        const history = historyOf(command.plan)
        const { action, element } = command
        const permission = history
          ? can(principal, action, resourceOf(history.plan, action, element))
          : can(principal, 'startPlan', { organisation: principal.organisation! })
        const known = history !== undefined || action === 'startPlan'
        if (!known || (!permission.allowed && permission.hidden))
          return { kind: 'rejected', rejected: rejected('UNKNOWN_PLAN', ['planId']) }
        if (!permission.allowed) return { kind: 'not-allowed', rule: permission.rule }
        const done = history?.events.filter(event => event.commandId === command.commandId) ?? []
        if (history && done.length > 0) return { kind: 'done', history, recorded: done, repeated: true }
        const role = permission.as
        const version = history?.version ?? 0
        if (command.expectedVersion !== undefined && command.expectedVersion !== version && history)
          return { kind: 'conflict', expectedVersion: command.expectedVersion, history }
        const actor: Actor = { id: principal.member!, name: principal.name!, role }
        const { reason, occurredAt } = command
        const decision = decide(history?.plan, {
          now,
          actor,
          ...(reason && { reason }),
          ...(occurredAt !== undefined && { occurredAt }),
        })
        if (isRejected(decision)) return { kind: 'rejected', rejected: decision }
        const recorded = add(
          decision.map((body, index) => ({
            ...body,
            id: id(0x9000 + events.length + index),
            organisation: principal.organisation!,
            stream: planStream(command.plan),
            version: version + index + 1,
            schemaVersion: 1,
            occurredAt: occurredAt ?? now,
            recordedAt: now,
            actor,
            ...(reason && { reason }),
            commandId: command.commandId,
            origin: 'app' as const,
          })),
        )
        return { kind: 'done', history: historyOf(command.plan)!, recorded, repeated: false }
      },
      changeOrganisation: async (command, decide) => {
        const permission = can(principal, command.action, {
          organisation: organisation().id,
          subject: command.subject,
        })
        if (!permission.allowed) return { kind: 'not-allowed', rule: permission.rule }
        return act(command, { id: principal.member!, name: principal.name!, role: permission.as }, decide)
      },
      recordExport: async ({ as, plan = null, filter = null, digest = null, ...told }) => {
        const made = newId()
        const actor: Actor = { id: principal.member!, name: principal.name!, role: as }
        act({ commandId: newId(), action: 'readDirectory' }, actor, (state, facts) =>
          makeExport(state, { export: made, plan, filter, digest, ...told }, facts),
        )
        return made
      },
      makeCalendarAddress: async plans => {
        calendars.add(`${principal.member} ${plans}`)
        return `/calendar/${plans}.ics`
      },
      revokeCalendarAddress: async plans => calendars.delete(`${principal.member} ${plans}`),
      // nothing is signed here
      checkpoint: async () => undefined,
      consistency: async () => undefined,
      evidenceOf: async () => [],
      newId,
      now: () => now,
      organisation: async wanted => (wanted === organisation().id ? organisation() : undefined),
      organisations: async () => [organisation()],
      plans: async ({ first, after }) => {
        const all = [...new Set(events.map(event => event.stream))]
          .map(stream => rowOf(historyOf(stream.slice('plan-'.length))!))
          .filter(row => can(principal, 'listPlan', resourceOfRow(row)).allowed)
          .map(row => ({ cursor: row.plan, row }))
        const start = after === undefined ? 0 : all.findIndex(({ cursor }) => cursor === after) + 1
        return {
          rows: all.slice(start, start + first),
          hasNextPage: start + first < all.length,
          totalCount: all.length,
        }
      },
      directoryPosition: async () => BigInt(events.length),
      readModels: async () =>
        readModelNames.map(model => ({
          model,
          position: BigInt(events.length),
          parked: model === 'audit-feed' ? 1 : 0,
          outdated: false,
          ...(model === 'audit-feed' && { behindSince: '2026-11-22T11:59:58.500Z' }),
        })),
      planRow: async plan => {
        const history = historyOf(plan)
        const row = history && rowOf(history)
        return row && can(principal, 'listPlan', resourceOfRow(row)).allowed ? row : undefined
      },
      audit: async query => {
        asked.audit.push(query)
        const entries = events.toReversed().map(event => ({
          cursor: `${event.position}`,
          entry: auditRowOf(event, historyOf(event.stream.slice('plan-'.length))!.plan),
        }))
        const start =
          query.after === undefined ? 0 : entries.findIndex(({ cursor }) => cursor === query.after) + 1
        return {
          entries: entries.slice(start, start + query.first),
          hasNextPage: start + query.first < entries.length,
        }
      },
      auditEntry: async (_, wanted) => {
        const event = events.find(({ id }) => id === wanted)
        const history = event && visible(event.stream.slice('plan-'.length))
        return event && history
          ? auditRowOf(event, historyOf(event.stream.slice('plan-'.length))!.plan)
          : undefined
      },
      auditCount: async () => ({ count: events.length, exact: true }),
      ...across.as(principal, visible),
      erasureWaitingHours: 24,
      // nothing is erased here
      erasedPlan: async () => undefined,
      erasureScope: async () => ({ owned: 0, coached: 0 }),
      watchErasures: async function* () {
        yield 0n
      },
      nameNow: async member => organisation().members.find(({ id }) => id === member)?.name,
      watchRenamings: async function* () {
        yield { position: 0n }
      },
      watchPlan: async function* (plan, after) {
        for await (const { event, newest } of watch(({ stream }) => stream === planStream(plan), after))
          yield newest ? { event, plan, history: historyOf(plan)! } : { event, plan }
      },
      watchAudit: async function* ({ organisation: wanted, filter: { types }, after }) {
        const passes = (event: RecordedPlanEvent) =>
          event.organisation === wanted && (types === undefined || types.includes(event.type))
        for await (const { event } of watch(passes, after))
          yield auditRowOf(event, historyOf(event.stream.slice('plan-'.length))!.plan)
      },
      // their tables are PostgreSQL's: tests/protocol asks them
      transfer: async () => undefined,
      transfers: async () => ({ entries: [], hasNextPage: false, totalCount: 0 }),
      transferRejects: async () => ({ entries: [], hasNextPage: false, totalCount: 0 }),
      startTransfer: async () => undefined,
      cancelTransfer: async () => undefined,
      watchTransfers: async function* () {},
      watchOrganisation: async function* (wanted, after) {
        for await (const { event } of watch(event => event.organisation === wanted, after)) {
          const plan = event.stream.slice('plan-'.length)
          if (visible(plan)) yield { event, plan, title: historyOf(plan)!.plan.title }
        }
      },
    }
  }
  return { organisation, acts, events, statements, asked, across, as }
}

const readModelNames = [
  'plan-directory',
  'audit-feed',
  'completion',
  'review-calendar',
  'follow-up',
  'barrier-statistics',
]

const auditRowOf = (event: RecordedPlanEvent, { id: plan, title: planTitle, unit }: Plan): AuditRow => {
  const { position, id: of, version, type, actor, reason, occurredAt, recordedAt, origin, commandId } = event
  return {
    position,
    event: of,
    version,
    plan,
    planTitle,
    ...(unit !== undefined && { unit }),
    type,
    element: { kind: 'plan', id: plan, name: planTitle },
    actor,
    ...(reason && { reason }),
    occurredAt,
    recordedAt,
    late: recordedAt.slice(0, 10) > occurredAt.slice(0, 10),
    origin,
    commandId,
    remarks: [],
  }
}

const id = (n: number) => `0199aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

const checked = (source: string) => {
  const document = parse(source)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new Error(errors.map(error => error.message).join('\n'))
  return document
}

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer, a type would say it twice
type Answer = any

/** Answer to a document, errors included. */
export const ask = async (context: Context, source: string, variables: Record<string, unknown> = {}) =>
  (await execute({
    schema,
    document: checked(source),
    contextValue: context,
    variableValues: variables,
  })) as ExecutionResult<Answer>

/** Data of a document that must be answered without an error. */
export const told = async (context: Context, source: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(context, source, variables)
  if (errors) throw new Error(errors.map(error => error.message).join('\n'))
  return Object.fromEntries(Object.entries(data).map(([name, answer]) => [name, listed(answer)]))
}

/** What was asked for by `nodes` alone reads as the list that it is. */
// biome-ignore lint/suspicious/noExplicitAny: answers are compared as data
const listed = (answer: any): any => {
  if (Array.isArray(answer)) return answer.map(listed)
  if (typeof answer !== 'object' || answer === null) return answer
  const fields = Object.entries(answer)
  if (fields.length === 1 && Array.isArray(answer.nodes)) return answer.nodes.map(listed)
  return Object.fromEntries(fields.map(([name, value]) => [name, listed(value)]))
}

/** The first `count` messages of a subscription, which is then ended. */
export const messages = async (
  context: Context,
  source: string,
  variables: Record<string, unknown>,
  count: number,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<{ data: Answer; errors?: unknown }[]> => {
  const stream = await subscribe({
    schema,
    document: checked(source),
    contextValue: context,
    variableValues: variables,
  })
  if (!(Symbol.asyncIterator in stream))
    throw new Error(stream.errors?.map(error => error.message).join('\n'))
  const received: { data: Answer; errors?: unknown }[] = []
  const acting = meanwhile()
  for await (const message of stream) {
    received.push(message as { data: Answer })
    if (received.length === count) break
  }
  await acting
  return received
}

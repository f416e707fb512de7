import { randomUUID } from 'node:crypto'
import {
  assignCoach,
  evolve,
  evolveOrganisation,
  type Facts,
  foldOrganisation,
  foundOrganisation,
  grantRole,
  joinMember,
  type MemberRole,
  type OrganisationState,
  organisationStream,
  type PlanEventBody,
  type PlanState,
  planStream,
  releaseCoach,
  renamePlan,
  revokeRole,
  startPlan,
} from '@plan-ledger/domain'
import { changeStream, type EventLog, memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { type Context, schema } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import { codecsOf } from '@plan-ledger/imports'
import { type ExecutionResult, type GraphQLError, parse, validate } from 'graphql'
import { announcer } from '../announcer.ts'
import { organisationHistoryOf } from '../organisations.ts'
import { historyOf } from '../plan-history.ts'
import { type FanOut, fanOut } from './fan-out.ts'
import { Followed } from './followed.ts'
import { news } from './news.ts'
import type { Outlet } from './outlet.ts'
import { sharedContext } from './shared-context.ts'
import { standing } from './standing.ts'

type Settings = Parameters<typeof fanOut>[0]

const hospital = '0199aaaa-0000-7000-8000-0000000000a0'
export const ada = '0199aaaa-0000-7000-8000-0000000000a1'
export const grace = '0199aaaa-0000-7000-8000-0000000000a2'
export const otto = '0199aaaa-0000-7000-8000-0000000000a3'
export const nora = '0199aaaa-0000-7000-8000-0000000000a4'
const people: readonly [string, string, MemberRole[]][] = [
  [ada, 'Ada Byron', ['owner']],
  [grace, 'Grace Hopper', ['coach']],
  [otto, 'Otto Mayer', ['auditor']],
  [nora, 'Nora Lind', ['analyst']],
]

/** What a socket was sent, and whether it takes any more. */
export const reader = () => {
  const got: { id: string; type: string; payload: ExecutionResult<Record<string, never>> }[] = []
  const texts: string[] = []
  let resting = false
  let wake = () => {}
  let arrived = () => {}
  const outlet: Outlet = {
    write(messages) {
      for (const message of messages) {
        texts.push(message.toString())
        got.push(JSON.parse(message.toString()))
      }
      arrived()
    },
    full: () => resting,
    async drained() {
      while (resting)
        await new Promise<void>(resolve => {
          wake = resolve
        })
      return true
    },
  }
  return {
    outlet,
    got,
    texts,
    /** Of each message the version that it tells. */
    versions: () =>
      got.map(({ payload }) => (payload.data?.planChanged as { version: number } | undefined)?.version),
    rest: () => {
      resting = true
    },
    readOn: () => {
      resting = false
      wake()
    },
    async atLeast(count: number) {
      while (got.length < count)
        await new Promise<void>(resolve => {
          arrived = resolve
        })
    },
  }
}
export type Reader = ReturnType<typeof reader>

/** A hospital with three members in memory, whose plans can be followed as in the product. */
export const followed = async (
  through: {
    /** Changes the log as the followers of it find it. */
    readonly reading?: (log: EventLog) => EventLog
    readonly settings?: (settings: Settings) => Settings
  } = {},
) => {
  const log = memoryEventLog()
  const vault = memoryKeyVault()
  const { planCodec, organisationCodec } = codecsOf(vault)
  const common = { log, clock: () => new Date().toISOString(), newId: randomUUID }
  const plans = changeStream({ ...common, codec: planCodec, evolve, initial: undefined as PlanState })
  const founded = changeStream({
    ...common,
    codec: organisationCodec,
    evolve: evolveOrganisation,
    fold: (state: OrganisationState, events) => foldOrganisation(events, state),
    initial: undefined as OrganisationState,
  })
  const meta = (stream: string, owner: string) => ({
    organisation: hospital,
    stream,
    commandId: randomUUID(),
    owner,
    actor: { id: ada, name: 'Ada Byron', role: 'owner' as const },
    origin: 'app' as const,
  })
  type Decide = Parameters<typeof founded.change>[1]
  const changeHospital = async (decide: Decide) => {
    const { kind } = await founded.change(meta(organisationStream(hospital), hospital), decide)
    if (kind !== 'done') throw new Error(kind)
  }
  await changeHospital((state, facts) =>
    foundOrganisation(state, { name: 'Saint Mary', demonstration: true }, facts as Facts),
  )
  for (const [member, name, roles] of people)
    await changeHospital((state, facts) => joinMember(state, { member, name, roles }, facts as Facts))

  const announced = await announcer({
    log: through.reading?.(log) ?? log,
    organisationOf: event => planCodec.clear(event).organisation,
    isTransient: () => false,
    report: () => undefined,
  })
  const recordedReads: { member: string | undefined; plan: string }[] = []
  const forMany = sharedContext({
    load: async stream => historyOf(await plans.load(stream)),
    planRow: async () => undefined,
    nameNow: () => async () => undefined,
    clock: common.clock,
  })
  const forOne = (principal: Principal): Context =>
    ({
      principal,
      memberActs: true,
      now: common.clock,
      nameNow: async () => undefined,
      loadPlan: async (plan: string) => historyOf(await plans.load(planStream(plan))),
      watchPlan: (plan: string, after: bigint) => new Followed({ plan }, after),
      watchOrganisation: (organisation: string, after: bigint) => new Followed({ organisation }, after),
    }) as Partial<Context> as Context
  const settings: Settings = {
    announcer: announced,
    head: () => log.head(),
    standing: standing(
      announced,
      async id => organisationHistoryOf(await founded.load(organisationStream(id)))?.organisation,
    ),
    news: news(plans, planCodec, attempt => attempt()),
    forMany,
    forOne,
    mayReadAs: principal => async plan => {
      recordedReads.push({ member: principal.member, plan: plan.id })
      return true
    },
    mask: error => error as GraphQLError,
  }
  const fanned: FanOut = fanOut(through.settings?.(settings) ?? settings)

  const change = async (plan: string, decide: (state: PlanState, facts: Facts) => unknown) => {
    const answer = await plans.change(meta(planStream(plan), ada), (state, facts) => {
      const decided = decide(state, facts as Facts)
      return decided as readonly PlanEventBody[]
    })
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  }
  const principal = (member: string, more: Partial<Principal> = {}): Principal => ({
    member,
    name: 'Somebody',
    organisation: hospital,
    roles: people.find(([id]) => id === member)![2],
    expiresAt: Date.now() / 1_000 + 600,
    via: 'development',
    ...more,
  })

  return {
    log,
    announced,
    fanned,
    recordedReads,
    hospital,
    principal,
    change,
    async aPlan() {
      const plan = randomUUID()
      await change(plan, (state, facts) =>
        startPlan(state, { title: 'Becoming a nurse', owner: ada, ownerName: 'Ada Byron' }, facts),
      )
      return plan
    },
    async renamed(plan: string, times = 1) {
      for (let n = 0; n < times; n += 1)
        await change(plan, (state, facts) => renamePlan(state, { title: `Title ${randomUUID()}` }, facts))
    },
    coached: (plan: string, coach = grace) =>
      change(plan, (state, facts) => assignCoach(state, { coach, coachName: 'A coach' }, facts)),
    released: (plan: string) => change(plan, (state, facts) => releaseCoach(state, {}, facts)),
    granted: (member: string, role: MemberRole) =>
      changeHospital((state, facts) => grantRole(state, { member, role }, facts as Facts)),
    revoked: (member: string, role: MemberRole) =>
      changeHospital((state, facts) => revokeRole(state, { member, role }, facts as Facts)),
    /** Begins to follow, as a server of sockets does. */
    async follow(
      who: Principal,
      query: string,
      variableValues: Record<string, unknown>,
      { id = randomUUID() as string, to = reader() }: { readonly id?: string; readonly to?: Reader } = {},
    ) {
      const document = parse(query)
      const flaws = validate(schema, document)
      if (flaws.length > 0) throw flaws[0]
      const delivery = { principal: who, outlet: to.outlet, id }
      const args = { schema, document, variableValues, contextValue: forOne(who) }
      const source = await fanned.subscribe(args, delivery)
      if (!(Symbol.asyncIterator in source)) throw source.errors?.[0]
      const iterator = source[Symbol.asyncIterator]()
      const begin = () => iterator.next()
      return { ...to, begin, stop: () => iterator.return!() }
    },
    async stop() {
      await announced.stop()
      await log.close()
    },
  }
}
export type Followable = Awaited<ReturnType<typeof followed>>

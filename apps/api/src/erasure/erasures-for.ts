import {
  isOfErasedOwner,
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
  type PlanEvent,
  type PlanState,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import type { Context } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import type { planDirectory } from '@plan-ledger/read-models'
import type { Announcer } from '../announcer.ts'

interface Composed {
  readonly plans: Pick<ChangeStream<PlanEvent, PlanState>, 'load'>
  readonly organisations: Pick<ChangeStream<OrganisationEvent, OrganisationState>, 'load'>
  readonly directory: Pick<ReturnType<typeof planDirectory>, 'ofMember'>
  readonly announcer: Pick<Announcer, 'watch'>
  readonly waitingHours: number
}

export type ErasuresFor = (
  principal: Principal,
  signal: AbortSignal,
) => Pick<Context, 'erasureWaitingHours' | 'erasedPlan' | 'erasureScope' | 'watchErasures'>

/** Plans counted of what an erasure would take away. */
const most = 1_000

/** What one principal may know of erasures. */
export const erasuresFor =
  ({ plans, organisations, directory, announcer, waitingHours }: Composed): ErasuresFor =>
  (principal, signal) => ({
    erasureWaitingHours: waitingHours,

    async erasedPlan(plan) {
      const { events, version } = await plans.load(planStream(plan))
      const [started] = events
      if (started?.type !== 'PlanStarted' || !isOfErasedOwner(started)) return undefined
      const { organisation, recordedAt: from } = started
      if (!can(principal, 'readDirectory', { organisation }).allowed) return undefined
      const { state } = await organisations.load(organisationStream(organisation))
      const erasure = Object.values(state?.erasures ?? {}).find(
        ({ subject, erasedAt }) => subject === started.data.owner && erasedAt !== undefined,
      )
      return {
        plan,
        versions: version,
        from,
        to: events.at(-1)!.recordedAt,
        ...(erasure?.erasedAt !== undefined && { erasedAt: erasure.erasedAt }),
      }
    },

    async erasureScope(member) {
      const { organisation } = principal
      if (organisation === undefined) return { owned: 0, coached: 0 }
      const count = async (role: 'owner' | 'coach') =>
        (await directory.ofMember({ organisation, member, role, most })).length
      return { owned: await count('owner'), coached: await count('coach') }
    },

    async *watchErasures() {
      const stream = organisationStream(principal.organisation as Uuid)
      const { events, position } = await organisations.load(stream)
      const before = events.findLast(({ type }) => type === 'SubjectErased')
      yield before?.position ?? 0n
      const watcher = announcer.watch({ stream }, position)
      signal.addEventListener('abort', () => void watcher.return(), { once: true })
      for await (const event of watcher) if (event.type === 'SubjectErased') yield event.position
    },
  })

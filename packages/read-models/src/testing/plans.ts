import {
  abandonGoal,
  achieveGoal,
  assignCoach,
  type Decision,
  erasedNamed,
  evolve,
  evolveOrganisation,
  type Facts,
  foundOrganisation,
  type OrganisationEvent,
  organisationPersonal,
  organisationStream,
  type PlanEvent,
  type PlanEventBody,
  type PlanState,
  planPersonal,
  planStream,
  raiseBarrier,
  renamePlan,
  setGoal,
  startPlan,
} from '@plan-ledger/domain'
import { changeStream, type EventLog, eventCodec, memoryKeyVault } from '@plan-ledger/event-log'
import { historyOf } from '../streams.ts'

export const uuid = (n: number) => `01990000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const hospital = uuid(0xa)
export const ada = uuid(0xb)

/** Plans as they are written through the domain's decisions, with times and ids that only depend on the order. */
export const planning = (log: EventLog) => {
  const vault = memoryKeyVault()
  let ids = 0x1000
  const newId = () => uuid(++ids)
  let seconds = 0
  const clock = () => new Date(Date.UTC(2026, 0, 1) + ++seconds * 1_000).toISOString()
  const codecs = {
    plan: eventCodec<PlanEvent>({
      vault,
      personal: planPersonal,
      upcast: erasedNamed(planPersonal),
    }),
    organisation: eventCodec<OrganisationEvent>({
      vault,
      personal: organisationPersonal,
      upcast: erasedNamed(organisationPersonal),
    }),
  }
  const plans = changeStream({
    log,
    codec: codecs.plan,
    evolve,
    initial: undefined,
    clock,
    newId,
  })
  const organisations = changeStream({
    log,
    codec: codecs.organisation,
    evolve: evolveOrganisation,
    initial: undefined,
    clock,
    newId,
  })
  const actor = { id: ada, name: 'Ada Byron', role: 'owner' as const }

  const change = async (
    plan: string,
    decide: (state: PlanState, facts: Facts) => Decision<PlanEventBody>,
    organisation = hospital,
    reason?: Facts['reason'],
    { by = actor, occurredAt }: { by?: Facts['actor']; occurredAt?: string } = {},
  ) => {
    const stream = planStream(plan)
    const { state } = await plans.load(stream)
    // whose key seals what is said: the first event says it
    const first = state ? [] : decide(state, { now: '2026-01-01T00:00:00.000Z', actor: by })
    const [started] = 'rejected' in first ? [] : first
    const owner = state?.owner ?? (started?.type === 'PlanStarted' ? started.data.owner : ada)
    const changed = await plans.change(
      {
        organisation,
        stream,
        commandId: newId(),
        owner,
        actor: by,
        origin: 'app',
        ...(reason && { reason }),
        ...(occurredAt && { occurredAt }),
      },
      (state, facts) => decide(state, facts as Facts),
    )
    if (changed.kind === 'rejected') throw new Error(JSON.stringify(changed.rejected))
  }

  return {
    plans,
    organisations,
    history: historyOf(log, codecs),
    newId,
    /** What the keys' end does to whoever reads. */
    forget(subject: string, organisation = hospital) {
      codecs.plan.forget(organisation, subject)
      codecs.organisation.forget(organisation, subject)
    },
    /** Any decision, by anybody, whenever it happened. */
    does: (
      plan: string,
      decide: (state: PlanState, facts: Facts) => Decision<PlanEventBody>,
      { reason, ...more }: { by?: Facts['actor']; occurredAt?: string; reason?: Facts['reason'] } = {},
    ) => change(plan, decide, hospital, reason, more),
    start: (
      plan: string,
      title: string,
      more: { unit?: string; ownerName?: string } = {},
      organisation = hospital,
    ) =>
      change(
        plan,
        (state, facts) => startPlan(state, { title, owner: ada, ownerName: 'Ada Byron', ...more }, facts),
        organisation,
      ),
    rename: (plan: string, title: string) =>
      change(plan, (state, facts) => renamePlan(state, { title }, facts)),
    goal: (plan: string, goal: string, due?: string) =>
      change(plan, (state, facts) =>
        setGoal(state, { goal, statement: `Goal ${goal}`, kind: 'professional', ...(due && { due }) }, facts),
      ),
    achieve: (plan: string, goal: string) =>
      change(plan, (state, facts) => achieveGoal(state, { goal }, facts)),
    abandon: (plan: string, goal: string) =>
      change(plan, (state, facts) => abandonGoal(state, { goal }, facts), hospital, {
        code: 'other',
        text: 'no longer wanted',
      }),
    barrier: (plan: string, barrier: string) =>
      change(plan, (state, facts) =>
        raiseBarrier(state, { barrier, description: 'No time', category: 'time', severity: 3 }, facts),
      ),
    coach: (plan: string, coach: string, coachName: string) =>
      change(plan, (state, facts) => assignCoach(state, { coach, coachName }, facts)),
    async found(organisation: string, name: string) {
      await organisations.change(
        {
          organisation,
          stream: organisationStream(organisation),
          commandId: newId(),
          owner: organisation,
          actor,
          origin: 'app',
        },
        (state, facts) => foundOrganisation(state, { name }, facts as Facts),
      )
    },
  }
}
export type Planning = ReturnType<typeof planning>

/** Numbers from a seed, the same on every machine (mulberry32). */
export const random = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** A history of some hundred events over many plans, interleaved. */
export async function liveThrough(
  written: Planning,
  { plans, changes, seed }: { plans: number; changes: number; seed: number },
) {
  const next = random(seed)
  const goals = new Map<string, string[]>()
  await written.found(hospital, 'Saint Mary')
  for (let n = 0; n < plans; n += 1) {
    const plan = uuid(0x100_000 + n)
    goals.set(plan, [])
    await written.start(
      plan,
      `Plan ${n} of ${['Nurse', 'Écrivain', 'node.js'][n % 3]}`,
      n % 2 ? { unit: 'Ward 7' } : {},
    )
  }
  const all = [...goals.keys()]
  for (let n = 0; n < changes; n += 1) {
    const plan = all[next(all.length)]!
    const open = goals.get(plan)!
    const what = next(6)
    if (what <= 2 || open.length === 0) {
      const goal = written.newId()
      open.push(goal)
      await written.goal(
        plan,
        goal,
        what === 0 ? undefined : `2026-${String(1 + next(12)).padStart(2, '0')}-15`,
      )
    } else if (what === 3) await written.achieve(plan, open.pop()!)
    else if (what === 4) await written.barrier(plan, written.newId())
    else await written.abandon(plan, open.shift()!)
  }
}

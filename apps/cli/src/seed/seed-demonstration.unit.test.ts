import { createHash } from 'node:crypto'
import {
  foldPlan,
  organisationPersonal,
  organisationStream,
  type PlanEvent,
  type PlanEventType,
  planPersonal,
} from '@plan-ledger/domain'
import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { digestInput } from '@plan-ledger/projections'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, ledgerOn } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { demonstrationMembers } from './members.ts'
import { demonstrationPlans } from './plans.ts'
import { type SeedSummary, seedInto } from './seed-demonstration.ts'

const now = new Date('2026-11-18T16:00:00.000Z')

const planEvents = async ({ log, planCodec }: Ledger): Promise<readonly PlanEvent[]> => {
  const events: PlanEvent[] = []
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: 1_000, filter: { streamPrefixes: ['plan-'] } })
    for (const recorded of page.events) events.push(await planCodec.decode(recorded))
    if (page.atHead) return events
    after = page.position
  }
}

describe('the demonstration', () => {
  const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
  let first: SeedSummary
  let events: readonly PlanEvent[]
  beforeAll(async () => {
    first = await seedInto(ledger, now)
    events = await planEvents(ledger)
  }, 30_000)
  const histories = () => Map.groupBy(events, event => event.stream)

  it('shows every kind of event a plan can have', () => {
    const seen = new Set(events.map(event => event.type))
    const missing = (Object.keys(planPersonal) as PlanEventType[]).filter(type => !seen.has(type))
    expect(missing).toEqual([])
  })

  it('shows every kind of event that its organisation can have', async () => {
    const { events: acts } = await ledger.organisations().load(organisationStream(first.organisation))
    const seen = new Set<string>(acts.map(event => event.type))
    expect(Object.keys(organisationPersonal).filter(type => !seen.has(type))).toEqual([])
  })

  it('states themes in more than one variation, bears answers out, and says what came from a template', () => {
    const stated = events.flatMap(event => (event.type === 'DirectionStated' ? [event.data] : []))
    for (const theme of ['contribution', 'meaning', 'fit'])
      expect(stated.filter(({ element }) => element === theme).length).toBeGreaterThanOrEqual(3)
    expect(stated.filter(({ evidence }) => evidence).length).toBeGreaterThanOrEqual(2)
    const made = events.flatMap(event => (event.type === 'GoalSet' ? [event.data.fromTemplate] : []))
    expect(made.filter(origin => origin?.version === 1)).toHaveLength(2)
  })

  it('is marked as demonstration: its organisation, its plans and the names of its people', async () => {
    const [organisation, ...others] = await listOrganisations(ledger)
    expect(others).toEqual([])
    expect(organisation).toMatchObject({ name: 'Demonstration organisation', demonstration: true })
    const { state } = await ledger.organisations().load(organisationStream(organisation!.id))
    const members = Object.values(state!.members)
    expect(members).toHaveLength(Object.keys(demonstrationMembers).length)
    expect(members.filter(({ name }) => !name.endsWith('(demo)'))).toEqual([])
    expect(new Set(members.flatMap(({ roles }) => roles))).toEqual(
      new Set(['owner', 'coach', 'auditor', 'analyst', 'admin']),
    )
    expect(events.filter(event => event.type === 'PlanStarted' && !event.data.demonstration)).toEqual([])
  })

  it('has a plan in every status', () => {
    const plans = [...histories().values()].map(history => foldPlan(history))
    expect(plans).toHaveLength(demonstrationPlans.length)
    expect(new Set(plans.map(plan => plan?.status))).toEqual(
      new Set(['drafted', 'active', 'paused', 'completed', 'closed']),
    )
  })

  it('has some forty people, and plans that lived for three years', () => {
    expect(Object.keys(demonstrationMembers).length).toBeGreaterThanOrEqual(40)
    const began = [...histories().values()].map(history => history[0]!.recordedAt).sort()
    const days = (now.getTime() - Date.parse(began[0]!)) / 86_400_000
    expect(days).toBeGreaterThan(1_000)
    expect(days).toBeLessThan(1_120)
  })

  it('tells no two plans by the same title, and no check-in of a plan in words of another of it', () => {
    const plans = [...histories().values()].map(history => foldPlan(history)!)
    expect(new Set(plans.map(({ title }) => title)).size).toBe(plans.length)
    for (const { checkIns } of plans) {
      const said = Object.values(checkIns).map(({ moved }) => moved)
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it('signs baselines with the digest of the plan as it stood at their version', () => {
    const signed = events.flatMap(event => (event.type === 'BaselineSigned' ? [event] : []))
    expect(signed.length).toBeGreaterThan(40)
    for (const { stream, data } of signed) {
      const then = foldPlan(histories().get(stream)!.slice(0, data.version))!
      expect(data.digest).toBe(createHash('sha256').update(digestInput(then)).digest('hex'))
    }
  })

  it('goes on in a second plan with the goals that the first left open', () => {
    const plans = [...histories().values()].map(history => foldPlan(history)!)
    const carried = plans.filter(({ goals }) =>
      Object.values(goals).some(({ carriedFrom }) => carriedFrom !== undefined),
    )
    expect(carried).toHaveLength(2)
    for (const { id, predecessor } of carried)
      expect(plans.find(plan => plan.id === predecessor)).toMatchObject({
        status: 'completed',
        successor: id,
      })
  })

  it('counts every event of every plan when it is folded', () => {
    for (const history of histories().values()) expect(foldPlan(history)?.version).toBe(history.length)
  })

  it('was written down in order, never before it happened and never after now', () => {
    for (const history of histories().values()) {
      const recorded = history.map(event => event.recordedAt)
      expect(recorded).toEqual([...recorded].sort())
      expect(recorded.at(-1)! <= now.toISOString()).toBe(true)
      expect(history.filter(event => event.occurredAt > event.recordedAt)).toEqual([])
    }
  })

  it('has entries that were written down twelve days late', () => {
    const late = events.filter(
      event => Date.parse(event.recordedAt) - Date.parse(event.occurredAt) >= 12 * 86_400_000,
    )
    expect(late.length).toBeGreaterThanOrEqual(4)
  })

  it('lets the coach act as coach, under the name borne on the day', () => {
    const byCoach = events.filter(event => event.actor.role === 'coach')
    expect(byCoach.length).toBeGreaterThan(20)
    expect(new Set(byCoach.map(event => event.actor.name))).toEqual(
      new Set(
        Object.values(demonstrationMembers)
          .filter(({ roles }) => roles.some(role => role === 'coach'))
          .map(({ name }) => name),
      ),
    )
  })

  it('tells what a member did under the name of the time, and knows them by the name of today', async () => {
    const [organisation] = await listOrganisations(ledger)
    const { state, events: told } = await ledger.organisations().load(organisationStream(organisation!.id))
    const renamed = told.flatMap(event => (event.type === 'MemberRenamed' ? [event] : []))
    expect(renamed.length).toBeGreaterThan(0)
    for (const { recordedAt, actor, data } of renamed) {
      expect(state!.members[data.member]!.name).toBe(data.name)
      expect(actor).toMatchObject({ id: data.member, name: data.oldName })
      const theirs = events.filter(event => event.actor.id === data.member)
      const [before, after] = [true, false].map(
        earlier =>
          new Set(theirs.filter(event => event.recordedAt <= recordedAt === earlier).map(e => e.actor.name)),
      )
      expect(before).toEqual(new Set([data.oldName]))
      expect(after).toEqual(new Set([data.name]))
    }
  })

  it('does every command of its scripts: none is answered with nothing to do', () => {
    const commands = demonstrationPlans.map(
      script => 1 + script.moments.reduce((sum, moment) => sum + moment.deeds.length, 0),
    )
    expect(new Set(events.map(event => event.commandId)).size).toBe(
      commands.reduce((sum, count) => sum + count, 0),
    )
  })

  it('is the same in every installation, but for ids', async () => {
    const other = ledgerOn(memoryEventLog(), memoryKeyVault())
    await seedInto(other, now)
    const told = (all: readonly PlanEvent[]) =>
      all
        .map(({ type, occurredAt, recordedAt, actor }) =>
          [recordedAt, occurredAt, type, actor.name].join(' '),
        )
        .sort()
    expect(told(await planEvents(other))).toEqual(told(events))
  })

  it('adds nothing when it is seeded again, weeks later and after people worked on it', async () => {
    const [plan] = [...histories().keys()].filter(
      stream => foldPlan(histories().get(stream)!)?.status === 'drafted',
    )
    const state = foldPlan(histories().get(plan!)!)!
    await ledger.plans().change(
      {
        organisation: first.organisation,
        stream: plan!,
        commandId: '0199aaaa-0000-7000-8000-000000000001',
        owner: state.owner,
        actor: { id: state.owner, name: state.ownerName, role: 'owner' },
        origin: 'app',
      },
      () => [{ type: 'PlanActivated', data: {} }],
    )
    const head = await ledger.log.head()
    const again = await seedInto(ledger, new Date(now.getTime() + 40 * 86_400_000))
    expect(again).toEqual({ ...first, events: 0 })
    expect(await ledger.log.head()).toBe(head)
  })
})

describe('a seeding that was interrupted', () => {
  it('is taken up again where it stopped', async () => {
    const whole = ledgerOn(memoryEventLog(), memoryKeyVault())
    const { events } = await seedInto(whole, now)

    const log = memoryEventLog()
    const broken: typeof log = {
      ...log,
      append: async (stream, expectedVersion, appended) => {
        if ((await log.head()) > 100n) throw new Error('the database went away')
        return log.append(stream, expectedVersion, appended)
      },
    }
    const vault = memoryKeyVault()
    await expect(seedInto(ledgerOn(broken, vault), now)).rejects.toThrow('the database went away')
    const before = await log.head()
    const rest = await seedInto(ledgerOn(log, vault), new Date(now.getTime() + 86_400_000))
    expect(rest.events).toBe(events - Number(before))
    expect(await log.head()).toBe(BigInt(events))
  })
})

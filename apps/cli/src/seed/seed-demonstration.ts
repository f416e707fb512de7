import {
  type Actor,
  type Day,
  foldPlan,
  organisationStream,
  type Plan,
  type PlanEvent,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { operator } from '@plan-ledger/imports'
import { v7 as newUuid, v5 as uuidOfName } from 'uuid'
import { type Ledger, type Place, withLedger } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { type LivedCommand, lived } from './lived.ts'
import { demonstrationMembers, type MemberKey, namedBefore } from './members.ts'
import { organisationDeeds } from './organisation.ts'
import { demonstrationPlans } from './plans.ts'
import type { Doer, Names, Past, PlanScript } from './script.ts'

export interface SeedSummary {
  readonly organisation: Uuid
  /** Events added; 0 when everything was there. */
  readonly events: number
  readonly plans: number
}

const organisationName = 'Demonstration organisation'
const day = 86_400_000
/** The organisation is older than its plans by so much; its founding tells later seedings what "now" was. */
const foundedDaysAgo = 1_120

/**
 * Founds the demonstration organisation with members and plans that lived for up to three years, as far as they are
 * not there yet: seeding again adds nothing. Everything in it is invented and marked as demonstration.
 * @param now the moment the histories lead up to when they are made for the first time
 */
export const seedDemonstration = ({
  now,
  ...place
}: Place & {
  readonly now?: Date
}): Promise<SeedSummary> => withLedger(place, ledger => seedInto(ledger, now ?? new Date()))

export const seedInto = async (ledger: Ledger, now: Date): Promise<SeedSummary> => {
  const known = (await listOrganisations(ledger)).find(({ demonstration }) => demonstration)
  const foundedAt = known?.foundedAt ?? new Date(now.getTime() - foundedDaysAgo * day).toISOString()
  const organisation = known?.id ?? newUuid()
  // an organisation founded by an earlier release is younger than the plans of this one
  const grown = Math.min(Date.parse(foundedAt) + foundedDaysAgo * day, now.getTime())
  const until = new Date(grown).toISOString()
  const founding = await act(ledger, organisation, foundedAt, until)
  const [first, successors] = [false, true].map(later =>
    demonstrationPlans.filter(({ predecessor }) => (predecessor !== undefined) === later),
  )
  const begin = (scripts: readonly PlanScript[] = []) =>
    Promise.all(scripts.map(script => live(ledger, organisation, script, until)))
  const added = [...(await begin(first)), ...(await begin(successors))]
  return {
    organisation,
    events: founding + added.reduce((sum, events) => sum + events, 0),
    plans: demonstrationPlans.length,
  }
}

const planOf = (organisation: Uuid, key: string) => uuidOfName(`plan ${key}`, organisation)

/** What the organisation has besides plans and members, by a key. */
const keptBy = (organisation: Uuid, key: string) => uuidOfName(`organisation's ${key}`, organisation)

/** @param at when they act, or are named: under the name of that moment */
const memberOf = (organisation: Uuid, key: MemberKey, { at, until }: { at: string; until: string }) => {
  const before = namedBefore[key]
  const renamedAt = before && Date.parse(until) - (foundedDaysAgo - before.day) * day
  return {
    id: uuidOfName(`member ${key}`, organisation),
    name:
      before && renamedAt !== undefined && Date.parse(at) <= renamedAt
        ? before.name
        : demonstrationMembers[key].name,
  }
}

/** What happens in the organisation beside its plans; answers how many events that added. */
const act = async (ledger: Ledger, organisation: Uuid, foundedAt: string, until: string): Promise<number> => {
  let present = foundedAt
  const organisations = ledger.organisations(() => present)
  const person = (key: MemberKey) => memberOf(organisation, key, { at: present, until })
  const stream = organisationStream(organisation)
  const names = {
    member: (key: MemberKey) => person(key).id,
    plan: (key: string) => planOf(organisation, key),
    id: (key: string) => keptBy(organisation, key),
  }
  let added = 0
  for (const { what, day: after, by, decide } of organisationDeeds(organisationName)) {
    present = instantBetween(foundedAt, after, until)
    const actor: Actor = by ? { ...person(by.member), role: by.role } : operator(organisation)
    const commandId = uuidOfName(`command ${what}`, organisation)
    const answer = await organisations.change(
      { organisation, stream, commandId, owner: organisation, actor, origin: 'api' },
      decide(names),
    )
    if (answer.kind !== 'done')
      throw new Error(`the demonstration organisation refuses ${what}: ${JSON.stringify(answer)}`)
    if (!answer.repeated) added += answer.recorded.length
  }
  return added
}

const instantBetween = (from: string, days: number, until: string) =>
  new Date(Math.min(Date.parse(from) + days * day, Date.parse(until))).toISOString()

/** Lets a plan live through its script; answers how many events that added. */
const live = async (
  ledger: Ledger,
  organisation: Uuid,
  script: PlanScript,
  until: string,
): Promise<number> => {
  const plan = planOf(organisation, script.key)
  const stream = planStream(plan)
  let present = until
  const names = namesOf(script, organisation, until, () => present)
  const commands = lived(script, until)
  const commandId = ({ place }: LivedCommand) => uuidOfName(`command ${place}`, plan)

  const plans = ledger.plans(() => present)
  const { events, state: begun } = await plans.load(stream)
  const ours = new Set(commands.map(commandId))
  const finished = events.some(event => event.commandId === commandId(commands.at(-1)!))
  // somebody works on it already: what an interrupted seeding left out stays out
  if (finished || events.some(event => !ours.has(event.commandId))) return 0

  let coach: Actor | undefined = begun?.coach && { ...begun.coach, role: 'coach' }
  const actorOf = (doer: Doer): Actor => {
    if (doer === 'coach' && coach) return coach
    if (doer === 'owner') return { ...names.member(script.owner), role: 'owner' }
    return { ...names.member('elena'), role: 'admin' }
  }
  const predecessor =
    script.predecessor === undefined
      ? undefined
      : (await plans.load(planStream(names.plan(script.predecessor)))).state
  let history: readonly PlanEvent[] = events
  const past: Past = {
    predecessor,
    at: version => foldPlan(history.slice(0, version)) as Plan,
    latest: type => history.findLast(event => event.type === type)?.id ?? '',
    isEntry: id => history.some(event => event.id === id),
  }
  let added = 0
  for (const command of commands) {
    const { by, deed, occurredAt, recordedAt } = command
    present = recordedAt
    const reason = deed.reason && {
      code: deed.reason.code,
      text: deed.reason.text,
      ...(deed.reason.cause && { cause: names.id(deed.reason.cause) }),
    }
    const answer = await plans.change(
      {
        organisation,
        stream,
        commandId: commandId(command),
        owner: names.member(script.owner).id,
        actor: actorOf(by),
        occurredAt,
        ...(reason && { reason }),
        origin: 'api',
      },
      deed.decide(names, past),
    )
    if (answer.kind === 'conflict') throw new Error(`${script.key}: somebody else writes the same plan`)
    if (answer.kind === 'rejected')
      throw new Error(`${script.key}, command ${command.place}: ${JSON.stringify(answer.rejected)}`)
    history = answer.loaded.events
    const after = answer.loaded.state?.coach
    coach = after && { ...after, role: 'coach' }
    if (!answer.repeated) added += answer.recorded.length
  }
  return added
}

const namesOf = (script: PlanScript, organisation: Uuid, until: string, present: () => string): Names => {
  const plan = planOf(organisation, script.key)
  const carried = (id: Uuid) => uuidOfName(`carried ${id}`, plan)
  const before = (key: string) =>
    uuidOfName(`element ${key}`, planOf(organisation, script.predecessor ?? script.key))
  return {
    id: key =>
      key.startsWith('before/')
        ? carried(before(key.slice('before/'.length)))
        : uuidOfName(`element ${key}`, plan),
    carried,
    template: key => keptBy(organisation, `template ${key}`),
    plan: key => planOf(organisation, key),
    due: days => lastOfMonth(Date.parse(until) + (days - script.began) * day),
    member: key => memberOf(organisation, key, { at: present(), until }),
  }
}

const lastOfMonth = (at: number): Day => {
  const date = new Date(at)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}

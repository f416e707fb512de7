import {
  type Actor,
  type Day,
  type Decision,
  type Facts,
  foundOrganisation,
  joinMember,
  type OrganisationEventBody,
  type OrganisationState,
  organisationStream,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { v7 as newUuid, v5 as uuidOfName } from 'uuid'
import { type Ledger, withLedger } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { type LivedCommand, lived } from './lived.ts'
import { demonstrationMembers, type MemberKey } from './members.ts'
import { demonstrationPlans } from './plans.ts'
import type { Doer, Names, PlanScript } from './script.ts'

export interface SeedSummary {
  readonly organisation: Uuid
  /** Events added; 0 when everything was there. */
  readonly events: number
  readonly plans: number
}

const organisationName = 'Demonstration organisation'
const day = 86_400_000
/** The organisation is older than its plans by so much; its founding tells later seedings what "now" was. */
const foundedDaysAgo = 760

/**
 * Founds the demonstration organisation with members and plans that lived for up to two years, as far as they are
 * not there yet: seeding again adds nothing. Everything in it is invented and marked as demonstration.
 * @param now the moment the histories lead up to when they are made for the first time
 */
export const seedDemonstration = (options: {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly now?: Date
}): Promise<SeedSummary> =>
  withLedger({ databaseUrl: options.databaseUrl, dataDir: options.dataDir }, ledger =>
    seedInto(ledger, options.now ?? new Date()),
  )

export const seedInto = async (ledger: Ledger, now: Date): Promise<SeedSummary> => {
  const known = (await listOrganisations(ledger)).find(({ demonstration }) => demonstration)
  const foundedAt = known?.foundedAt ?? new Date(now.getTime() - foundedDaysAgo * day).toISOString()
  const organisation = known?.id ?? newUuid()
  const founding = await foundWithMembers(ledger, organisation, foundedAt)
  const until = new Date(Date.parse(foundedAt) + foundedDaysAgo * day).toISOString()
  const plans = await Promise.all(demonstrationPlans.map(script => live(ledger, organisation, script, until)))
  return {
    organisation,
    events: founding + plans.reduce((sum, added) => sum + added, 0),
    plans: demonstrationPlans.length,
  }
}

const memberOf = (organisation: Uuid) => (key: MemberKey) => ({
  id: uuidOfName(`member ${key}`, organisation),
  name: demonstrationMembers[key].name,
})

const foundWithMembers = async (ledger: Ledger, organisation: Uuid, at: string): Promise<number> => {
  const organisations = ledger.organisations(() => at)
  const person = memberOf(organisation)
  const actor: Actor = { ...person('elena'), role: 'admin' }
  const stream = organisationStream(organisation)
  const change = async (
    what: string,
    decide: (state: OrganisationState, facts: Facts) => Decision<OrganisationEventBody>,
  ) => {
    const commandId = uuidOfName(`command ${what}`, organisation)
    const answer = await organisations.change(
      { organisation, stream, commandId, owner: organisation, actor, origin: 'api' },
      decide,
    )
    if (answer.kind !== 'done') throw new Error(`the demonstration organisation refuses ${what}`)
    return answer.repeated ? 0 : answer.recorded.length
  }
  let added = await change('found', (state, facts) =>
    foundOrganisation(state, { name: organisationName, demonstration: true }, facts),
  )
  for (const [key, { name, roles }] of Object.entries(demonstrationMembers)) {
    const member = person(key as MemberKey).id
    added += await change(`join ${key}`, (state, facts) => joinMember(state, { member, name, roles }, facts))
  }
  return added
}

/** Lets a plan live through its script; answers how many events that added. */
const live = async (
  ledger: Ledger,
  organisation: Uuid,
  script: PlanScript,
  until: string,
): Promise<number> => {
  const plan = uuidOfName(`plan ${script.key}`, organisation)
  const stream = planStream(plan)
  const names = namesOf(script, plan, until, memberOf(organisation))
  const commands = lived(script, until)
  const commandId = ({ place }: LivedCommand) => uuidOfName(`command ${place}`, plan)

  let present = until
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
      deed.decide(names),
    )
    if (answer.kind === 'conflict') throw new Error(`${script.key}: somebody else writes the same plan`)
    if (answer.kind === 'rejected')
      throw new Error(`${script.key}, command ${command.place}: ${JSON.stringify(answer.rejected)}`)
    const after = answer.loaded.state?.coach
    coach = after && { ...after, role: 'coach' }
    if (!answer.repeated) added += answer.recorded.length
  }
  return added
}

const namesOf = (script: PlanScript, plan: Uuid, until: string, member: Names['member']): Names => ({
  id: key => uuidOfName(`element ${key}`, plan),
  due: days => lastOfMonth(Date.parse(until) + (days - script.began) * day),
  member,
})

const lastOfMonth = (at: number): Day => {
  const date = new Date(at)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}

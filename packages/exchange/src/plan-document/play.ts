import {
  foldPlan,
  isRejected,
  type PlanEvent,
  type PlanEventBody,
  type PlanState,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { commandsOf } from './commands/commands-of.ts'
import type { CommandFacts, DocumentCommand } from './commands/teller.ts'
import { firstDifference } from './first-difference.ts'
import { type Flaw, flaw, isFlaw } from './flaw.ts'
import { saidWithoutStatus } from './said-without-status.ts'
import type { PlanContent } from './schema/plan-content.ts'

/** What the shell supplies. */
export interface PlayFacts extends CommandFacts {
  readonly organisation: Uuid
  readonly plan: Uuid
  readonly newId: () => Uuid
}

/** What a document's events say of the plan as it stood, not of what the document said. */
const asThePlanStood = new Set(['goals', 'unfinishedGoals', 'unfinishedSteps'])

/**
 * The events that bring a plan from where it stands to where its content says, as ordinary commands would. What the
 * document said before is not said again; what it says otherwise than before is refused, as a revision must say why.
 * @param present all events the plan has
 */
export function play(
  content: PlanContent,
  present: readonly PlanEvent[],
  facts: PlayFacts,
): readonly PlanEvent[] | Flaw {
  const wrong = keyTwice(content) ?? saidWithoutStatus(content)
  if (wrong) return wrong
  const commands = commandsOf(content, facts)
  const first = carriedOut(commands, [], facts)
  if (isFlaw(first) || present.length === 0) return first
  const [before, now] = [first, present].map(byCommand) as [ByCommand, ByCommand]
  const open: DocumentCommand[] = []
  for (const command of commands) {
    const id = commandIdOf(command, facts)
    const [said, recorded] = [before.get(id), now.get(id)]
    if (said && !recorded) open.push(command)
    if (recorded && firstDifference(spoken(said), spoken(recorded)))
      return flaw('SAYS_SOMETHING_ELSE', command.path)
  }
  return carriedOut(open, present, facts)
}

type ByCommand = ReadonlyMap<Uuid, readonly PlanEvent[]>
function byCommand(events: readonly PlanEvent[]): ByCommand {
  const found = new Map<Uuid, PlanEvent[]>()
  for (const event of events) {
    const of = found.get(event.commandId)
    if (of) of.push(event)
    else found.set(event.commandId, [event])
  }
  return found
}

const spoken = (events: readonly PlanEventBody[] = []) =>
  events.map(({ type, data }) => ({
    type,
    data: Object.fromEntries(Object.entries(data).filter(([field]) => !asThePlanStood.has(field))),
  }))

const commandIdOf = ({ name }: DocumentCommand, { idOf }: CommandFacts) => idOf(`command ${name}`)

/** The events of commands put one after another to the plan of `present`, or the first refusal. */
function carriedOut(
  commands: readonly DocumentCommand[],
  present: readonly PlanEvent[],
  facts: PlayFacts,
): readonly PlanEvent[] | Flaw {
  const last = present.at(-1)?.recordedAt
  const now = last !== undefined && last > facts.now ? last : facts.now
  const events: PlanEvent[] = []
  let plan: PlanState = foldPlan(present)
  for (const command of commands) {
    const { at: occurredAt = now, actor, reason, path, decide } = command
    const about = { occurredAt, actor, ...(reason && { reason }) }
    const decision = decide(plan, { now, ...about })
    if (isRejected(decision)) return flaw(decision.rejected, [...path, ...decision.path], decision.args)
    const more = decision.map(
      (body, index) =>
        ({
          id: facts.newId(),
          organisation: facts.organisation,
          stream: planStream(facts.plan),
          version: present.length + events.length + index + 1,
          schemaVersion: 1,
          recordedAt: now,
          ...about,
          commandId: commandIdOf(command, facts),
          origin: 'import',
          ...body,
        }) as PlanEvent,
    )
    events.push(...more)
    plan = foldPlan(more, plan)
  }
  return events
}

/** Keys are one space over all elements: a barrier names goals and steps by them. */
function keyTwice(content: PlanContent): Flaw | undefined {
  const seen = new Set<string>()
  const walk = (value: unknown, path: readonly string[]): Flaw | undefined => {
    if (typeof value !== 'object' || value === null) return undefined
    for (const [name, part] of Object.entries(value)) {
      const here = [...path, name]
      if (name === 'key' && path.length > 1) {
        if (seen.has(part)) return flaw('KEY_TWICE', here)
        seen.add(part)
      }
      const twice = walk(part, here)
      if (twice) return twice
    }
    return undefined
  }
  return walk(content, ['plan'])
}

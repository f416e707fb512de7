import type { PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { type Planning, random, uuid } from './plans.ts'

/** Whose plans they are. */
export const owners = Array.from({ length: 9 }, (_, n) => uuid(0x0e_000 + n))
const units = ['Ward 7', 'Ward 8', 'Theatre', undefined]

/** Lives of plans as the domain decides them, interleaved in the log; elements of different plans share their ids. */
export async function liveRandomly(
  written: Planning,
  { plans, seed, most = 60 }: { plans: number; seed: number; most?: number },
): Promise<readonly string[]> {
  const next = random(seed)
  const lives = fc.sample(planHistories(most), { seed, numRuns: plans }).map((events, n) => ({
    plan: uuid(0x200_000 + n),
    commands: commandsOf(events),
    started: { owner: owners[next(owners.length)]!, unit: units[next(units.length)] },
  }))
  const waiting = [...lives]
  while (waiting.length > 0) {
    const at = next(waiting.length)
    const { plan, commands, started } = waiting[at]!
    const command = commands.shift()
    if (!command) {
      waiting.splice(at, 1)
      continue
    }
    const [{ actor: by, occurredAt, reason }] = command
    await written.does(plan, () => command.map(event => varied(event, started)), {
      by,
      occurredAt,
      ...(reason && { reason }),
    })
  }
  return lives.map(({ plan }) => plan)
}

type Command = [PlanEvent, ...PlanEvent[]]

function commandsOf(events: readonly PlanEvent[]): Command[] {
  const commands: Command[] = []
  for (const event of events) {
    const last = commands.at(-1)
    if (last?.[0].commandId === event.commandId) last.push(event)
    else commands.push([event])
  }
  return commands
}

/** Of several people and units, with goals of both kinds, some of them made from one of two versions of a template. */
function varied(event: PlanEvent, { owner, unit }: { owner: string; unit: string | undefined }): PlanEvent {
  if (event.type === 'PlanStarted') {
    const { unit: _, predecessor: __, ...data } = event.data
    return { ...event, data: { ...data, owner, ...(unit !== undefined && { unit }) } }
  }
  if (event.type !== 'GoalSet') return event
  const digit = Number.parseInt(event.data.goal.slice(-1), 16)
  const kind = digit % 3 === 0 ? 'personal' : 'professional'
  const fromTemplate = { template: uuid(0x7e), version: 1 + (digit % 2) }
  return { ...event, data: { ...event.data, kind, ...(digit % 4 < 2 && { fromTemplate }) } }
}

import { randomUUID } from 'node:crypto'
import { ledgerOn } from '@plan-ledger/cli'
import {
  completeStep,
  type Decision,
  type Facts,
  measureGoal,
  type PlanEvent,
  type PlanEventBody,
  type PlanState,
  planStep,
  planStream,
  reviseGoal,
  setGoal,
  startPlan,
  type Uuid,
} from '@plan-ledger/domain'
import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'

const goals = Array.from({ length: 40 }, () => randomUUID())

/** What a long life brings: goals first, then values, moved dates and steps in turn. */
const deed = (i: number): ((plan: PlanState, facts: Facts) => Decision<PlanEventBody>) => {
  const goal = goals[i % goals.length]!
  const day = new Date(Date.UTC(2027, 0, 1 + (i % 700))).toISOString().slice(0, 10)
  if (i < goals.length) {
    const measure = { what: 'talks', baseline: '0', target: '100000', direction: 'up' as const }
    return (plan, facts) =>
      setGoal(plan, { goal, statement: `Goal ${i}`, kind: 'professional', due: day, measure }, facts)
  }
  switch (i % 4) {
    case 0:
    case 1:
      return (plan, facts) => measureGoal(plan, { goal, value: `${i}` }, facts)
    case 2:
      return (plan, facts) => reviseGoal(plan, { goal, changes: { due: day } }, facts)
    default: {
      const step = randomUUID()
      return (plan, facts) => {
        const open = Object.values(plan?.steps ?? {}).find(({ status }) => status === 'planned')
        return i % 8 === 3 || !open
          ? planStep(plan, { step, action: `Step ${i}`, kind: 'other', goal }, facts)
          : completeStep(plan, { step: open.id, worth: 4 }, facts)
      }
    }
  }
}

/** What one long life is to be. */
export interface LongLife {
  readonly organisation: Uuid
  readonly plan: Uuid
  readonly owner: { readonly id: Uuid; readonly name: string }
  /** How many events. */
  readonly length: number
  /** Milliseconds of the epoch: each event comes one step after the one before. */
  readonly begins: number
  readonly step: number
  readonly commandId: (at: number) => Uuid
}

/** The events of one plan that lives by commands, decided in memory. */
export const longLife = async (life: LongLife): Promise<readonly PlanEvent[]> => {
  const { organisation, plan, owner, length, step, commandId } = life
  let at = life.begins
  const plans = ledgerOn(memoryEventLog(), memoryKeyVault()).plans(() => new Date(at).toISOString())
  const events: PlanEvent[] = []
  for (let i = -1; events.length < length; i++) {
    at += step
    const answer = await plans.change(
      {
        organisation,
        stream: planStream(plan),
        commandId: commandId(at),
        owner: owner.id,
        actor: { ...owner, role: 'owner' },
        origin: 'app',
        reason: { code: 'new-information' },
      },
      (state, facts) =>
        i < 0
          ? startPlan(state, { title: 'A long life', owner: owner.id, ownerName: owner.name }, facts as Facts)
          : deed(i)(state, facts as Facts),
    )
    if (answer.kind !== 'done')
      throw new Error(`the long plan could not be filled: ${JSON.stringify(answer)}`)
    events.push(...answer.recorded)
  }
  return events.slice(0, length)
}

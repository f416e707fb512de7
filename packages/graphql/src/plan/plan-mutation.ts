import type { Uuid } from '@plan-ledger/domain'
import type { PlanAction } from '@plan-ledger/identity'
import { about, type FieldsBuilder } from '../command-input.ts'
import { commandMutation, type Fields, type InputOf } from '../command-mutation.ts'
import type { Context, Decide, PlanChangeResult } from '../context.ts'
import { derivedId } from './derived-id.ts'
import { PlanType } from './plan.ts'
import { ConflictType, DoneInterface } from './results.ts'

interface Command<F extends Fields> {
  readonly description: string
  /** The row of the table of permissions that lets it pass; `writePlan` by default. */
  readonly action?: PlanAction
  /** What the command says besides what all say; none by default. */
  readonly fields?: F
  /** The need or baseline that it is about, where permission depends on whom that names. */
  readonly element?: (input: InputOf<F>) => Uuid
  /** Translates the input into the domain's decision. Runs once; the decision may run again on a newer plan. */
  readonly decide: (input: InputOf<F>, ctx: Context, plan: Uuid) => Decide | Promise<Decide>
}

/** A command to a plan as a mutation. */
export const planMutation = <F extends Fields>(name: string, command: Command<F>): void =>
  define(name, command, 'changes')

/** The one command without a plan to name: see `start-plan.ts`. */
export const startingMutation = <F extends Fields>(name: string, command: Command<F>): void =>
  define(name, command, 'starts')

const define = <F extends Fields>(
  name: string,
  { description, action = 'writePlan', element, fields, decide }: Command<F>,
  kind: 'changes' | 'starts',
) =>
  commandMutation<Fields, PlanChangeResult>(name, {
    description,
    action,
    of: 'plan',
    fields: t => ({ ...(kind === 'changes' && planField(t)), ...fields?.(t) }),
    done: DoneInterface,
    conflict: ConflictType,
    change: async (input, ctx) => {
      const said = input as unknown as InputOf<F> & { readonly planId?: { readonly id: string } }
      const plan = said.planId?.id ?? startedBy(input.commandId, ctx)
      const of = element?.(said)
      return ctx.changePlan(
        { plan, action, ...(of !== undefined && { element: of }), ...about(input) },
        await decide(said, ctx, plan),
      )
    },
  })

const planField = (t: FieldsBuilder) => ({
  planId: t.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
})

/** The plan that a command starts: the same whenever it is sent, and no other command's. */
const startedBy = (commandId: Uuid, { principal }: Context): Uuid =>
  derivedId('plan', principal.organisation ?? '', commandId)

import type { Uuid } from '@plan-ledger/domain'
import type { PlanAction } from '@plan-ledger/identity'
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { about, type EveryInput, everyField, type FieldsBuilder } from '../command-input.ts'
import type { Context, Decide, PlanChangeResult } from '../context.ts'
import { costs } from '../costs.ts'
import { derivedId } from './derived-id.ts'
import { PlanType } from './plan.ts'
import { ConflictType, type Done, DoneInterface, NotAllowedType, RejectedType } from './results.ts'

type Fields = (t: FieldsBuilder) => InputFieldMap
type InputOf<F extends Fields> = InputShapeFromFields<ReturnType<F>>

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

/** A command to a plan as a mutation: its input, its result and their wiring to the decision. */
export const planMutation = <F extends Fields>(name: string, command: Command<F>): void =>
  define(name, command, 'changes')

/** The one command without a plan to name: see `start-plan.ts`. */
export const startingMutation = <F extends Fields>(name: string, command: Command<F>): void =>
  define(name, command, 'starts')

const define = <F extends Fields>(
  name: string,
  { description, action = 'writePlan', element, fields, decide }: Command<F>,
  kind: 'changes' | 'starts',
) => {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`

  const Input = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: t => ({
      ...(kind === 'changes' && {
        planId: t.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
      }),
      ...everyField(t, 'plan'),
      ...fields?.(t as FieldsBuilder),
    }),
  })

  const DoneType = builder.objectRef<Done>(`${typeName}Done`).implement({
    description: `\`${name}\` was done, or there was nothing left to do.`,
    authScopes: { member: true },
    interfaces: [DoneInterface],
  })

  const Result = builder.unionType(`${typeName}Result`, {
    description: `Outcome of \`${name}\`.`,
    types: [DoneType, RejectedType, ConflictType, NotAllowedType],
    resolveType: result => typeNames[result.kind] ?? DoneType,
  })

  builder.mutationField(name, t =>
    t.field({
      type: Result,
      description,
      authScopes: { member: true },
      complexity: costs.plan,
      extensions: { action },
      args: { input: t.arg({ type: Input, required: true, description: 'The command.' }) },
      resolve: async (_, args, ctx): Promise<PlanChangeResult> => {
        const input = args.input as unknown as EveryInput & { readonly planId?: { readonly id: string } }
        const said = args.input as unknown as InputOf<F>
        const plan = input.planId?.id ?? startedBy(input.commandId, ctx)
        const of = element?.(said)
        return ctx.changePlan(
          { plan, action, ...(of !== undefined && { element: of }), ...about(input) },
          await decide(said, ctx, plan),
        )
      },
    }),
  )
}

/** The plan that a command starts: the same whenever it is sent, and no other command's. */
const startedBy = (commandId: Uuid, { principal }: Context): Uuid =>
  derivedId('plan', principal.organisation ?? '', commandId)

const typeNames = {
  done: undefined,
  rejected: RejectedType,
  conflict: ConflictType,
  'not-allowed': NotAllowedType,
} as const

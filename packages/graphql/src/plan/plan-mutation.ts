import type { Uuid } from '@plan-ledger/domain'
import { can } from '@plan-ledger/identity'
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import { builder, type SchemaTypes } from '../builder.ts'
import type { Context, Decide, PlanChangeResult } from '../context.ts'
import { costs } from '../costs.ts'
import { PlanType } from './plan.ts'
import { ReasonInput } from './reason-input.ts'
import { ConflictType, type Done, DoneInterface, NotAllowedType, RejectedType } from './results.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type FieldsBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>
type Fields = (t: FieldsBuilder) => InputFieldMap
type InputOf<F extends Fields> = InputShapeFromFields<ReturnType<F>>

/** What every command says besides its content, as its input carries it. */
interface EveryInput {
  readonly planId?: { readonly id: string }
  readonly commandId: string
  readonly expectedVersion?: number | null
  readonly reason?: { code: never; text?: string | null; cause?: string | null } | null
  readonly occurredAt?: string | null
}

interface Command<F extends Fields> {
  readonly description: string
  /** What the command says besides what all say; none by default. */
  readonly fields?: F
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
  { description, fields, decide }: Command<F>,
  kind: 'changes' | 'starts',
) => {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`

  const Input = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: t => ({
      ...(kind === 'changes' && {
        planId: t.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
      }),
      ...everyField(t),
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
      args: { input: t.arg({ type: Input, required: true, description: 'The command.' }) },
      resolve: async (_, args, ctx): Promise<PlanChangeResult> => {
        const input = args.input as unknown as EveryInput
        if (kind === 'starts') {
          const organisation = ctx.principal.organisation ?? ''
          const permission = can(ctx.principal, 'startPlan', { organisation })
          if (!permission.allowed) return { kind: 'not-allowed', rule: permission.rule }
        }
        const plan = input.planId?.id ?? input.commandId
        return ctx.changePlan(
          { plan, ...about(input) },
          await decide(args.input as unknown as InputOf<F>, ctx, plan),
        )
      },
    }),
  )
}

const typeNames = {
  done: undefined,
  rejected: RejectedType,
  conflict: ConflictType,
  'not-allowed': NotAllowedType,
} as const

const everyField = (t: Pick<FieldsBuilder, 'field' | 'int'>) => ({
  commandId: t.field({
    type: 'UUID',
    required: true,
    description: 'Made by the sender, once for each wish: the same command sent again is done only once.',
  }),
  expectedVersion: t.int({
    description: 'Version that the sender saw; if the plan has another, the answer is `Conflict`.',
  }),
  reason: t.field({ type: ReasonInput, description: 'Why; required where a commitment is revised.' }),
  occurredAt: t.field({
    type: 'DateTime',
    description: 'When it happened, if not just now. Never in the future.',
  }),
})

const about = ({ commandId, expectedVersion, reason, occurredAt }: EveryInput) => ({
  commandId,
  ...(expectedVersion != null && { expectedVersion }),
  ...(occurredAt != null && { occurredAt }),
  ...(reason && {
    reason: {
      code: reason.code,
      ...(reason.text != null && { text: reason.text }),
      ...(reason.cause != null && { cause: reason.cause }),
    },
  }),
})

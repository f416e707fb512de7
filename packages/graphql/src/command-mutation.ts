import type { InputFieldMap, InputShapeFromFields, InterfaceRef, ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from './builder.ts'
import { type EveryInput, everyField, type FieldsBuilder } from './command-input.ts'
import type { Context } from './context.ts'
import { costs } from './costs.ts'
import { NotAllowedType, RejectedType } from './plan/results.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
export type Fields = (t: FieldsBuilder) => InputFieldMap
export type InputOf<F extends Fields> = InputShapeFromFields<ReturnType<F>>

/** What a command to a plan and one to an organisation answer with beside their own kinds of done and conflict. */
type Result = { readonly kind: 'done' | 'conflict' | 'rejected' | 'not-allowed' }

interface Wiring<F extends Fields, R extends Result> {
  readonly description: string
  /** The row of the table of permissions that lets it pass. */
  readonly action: string
  /** What changes; its word stands in descriptions. */
  readonly of: 'plan' | 'organisation'
  /** What the command says besides what all say. */
  readonly fields: F
  readonly done: InterfaceRef<Types, Extract<R, { kind: 'done' }>>
  readonly conflict: ObjectRef<Types, Extract<R, { kind: 'conflict' }>>
  readonly change: (input: InputOf<F> & EveryInput, ctx: Context) => Promise<R>
}

/** A command as a mutation: its input, its own kind of done, the union of its outcomes, and their wiring. */
export const commandMutation = <F extends Fields, R extends Result>(
  name: string,
  { description, action, of, fields, done, conflict, change }: Wiring<F, R>,
): void => {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`

  const Input = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: t => ({ ...everyField(t, of), ...fields(t as FieldsBuilder) }),
  })

  const DoneType = builder.objectRef<Extract<R, { kind: 'done' }>>(`${typeName}Done`).implement({
    description: `\`${name}\` was done, or there was nothing left to do.`,
    authScopes: { member: true },
    interfaces: [done],
  })

  const outcomes = {
    done: DoneType,
    conflict,
    rejected: RejectedType,
    'not-allowed': NotAllowedType,
  } as const

  const Result = builder.unionType(`${typeName}Result`, {
    description: `Outcome of \`${name}\`.`,
    types: Object.values(outcomes),
    resolveType: result => outcomes[(result as Result).kind],
  })

  builder.mutationField(name, t =>
    t.field({
      type: Result,
      description,
      authScopes: { member: true },
      complexity: costs.plan,
      extensions: { action },
      args: { input: t.arg({ type: Input, required: true, description: 'The command.' }) },
      resolve: (_, { input }, ctx) => change(input as never, ctx) as never,
    }),
  )
}

import type { OrganisationAction } from '@plan-ledger/identity'
import type { InputFieldMap, InputShapeFromFields } from '@pothos/core'
import { builder } from '../builder.ts'
import { about, type EveryInput, everyField, type FieldsBuilder } from '../command-input.ts'
import type { Context, DecideForOrganisation, OrganisationChangeResult } from '../context.ts'
import { costs } from '../costs.ts'
import { NotAllowedType, RejectedType } from '../plan/results.ts'
import {
  OrganisationConflictType,
  type OrganisationDone,
  OrganisationDoneInterface,
} from './organisation-results.ts'

type Fields = (t: FieldsBuilder) => InputFieldMap
type InputOf<F extends Fields> = InputShapeFromFields<ReturnType<F>>

interface Command<F extends Fields> {
  readonly description: string
  /** The row of the table of permissions that lets it pass. */
  readonly action: OrganisationAction
  /** What the command says besides what all say. */
  readonly fields: F
  /** Translates the input into the domain's decision. Runs once; the decision may run again on a newer state. */
  readonly decide: (input: InputOf<F>, ctx: Context) => DecideForOrganisation | Promise<DecideForOrganisation>
}

/** A command to the acting member's organisation as a mutation: its input, its result and their wiring. */
export const organisationMutation = <F extends Fields>(
  name: string,
  { description, action, fields, decide }: Command<F>,
): void => {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`

  const Input = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: t => ({ ...everyField(t, 'organisation'), ...fields(t as FieldsBuilder) }),
  })

  const DoneType = builder.objectRef<OrganisationDone>(`${typeName}Done`).implement({
    description: `\`${name}\` was done, or there was nothing left to do.`,
    authScopes: { member: true },
    interfaces: [OrganisationDoneInterface],
  })

  const Result = builder.unionType(`${typeName}Result`, {
    description: `Outcome of \`${name}\`.`,
    types: [DoneType, RejectedType, OrganisationConflictType, NotAllowedType],
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
      resolve: async (_, args, ctx): Promise<OrganisationChangeResult> => {
        const input = args.input as unknown as EveryInput
        const said = args.input as unknown as InputOf<F>
        return ctx.changeOrganisation({ action, ...about(input) }, await decide(said, ctx))
      },
    }),
  )
}

const typeNames = {
  done: undefined,
  rejected: RejectedType,
  conflict: OrganisationConflictType,
  'not-allowed': NotAllowedType,
} as const

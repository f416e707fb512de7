import type { Uuid } from '@plan-ledger/domain'
import type { OrganisationAction } from '@plan-ledger/identity'
import { about } from '../command-input.ts'
import { commandMutation, type Fields, type InputOf } from '../command-mutation.ts'
import type { Context, DecideForOrganisation, OrganisationChangeResult } from '../context.ts'
import { OrganisationConflictType, OrganisationDoneInterface } from './organisation-results.ts'

interface Command<F extends Fields> {
  readonly description: string
  /** The row of the table of permissions that lets it pass. */
  readonly action: OrganisationAction
  /** Whose data it is about, where permission depends on that. */
  readonly subject?: (input: InputOf<F>, ctx: Context) => Promise<Uuid | undefined>
  /** What the command says besides what all say. */
  readonly fields: F
  /** Translates the input into the domain's decision. Runs once; the decision may run again on a newer state. */
  readonly decide: (input: InputOf<F>, ctx: Context) => DecideForOrganisation | Promise<DecideForOrganisation>
}

/** A command to the acting member's organisation as a mutation. */
export const organisationMutation = <F extends Fields>(
  name: string,
  { description, action, subject: subjectOf, fields, decide }: Command<F>,
): void =>
  commandMutation<F, OrganisationChangeResult>(name, {
    description,
    action,
    of: 'organisation',
    fields,
    done: OrganisationDoneInterface,
    conflict: OrganisationConflictType,
    change: async (input, ctx) => {
      const subject = await subjectOf?.(input, ctx)
      const command = { action, ...about(input), ...(subject !== undefined && { subject }) }
      return ctx.changeOrganisation(command, await decide(input, ctx))
    },
  })

import type { SchemaTypes } from './builder.ts'
import type { Command } from './context.ts'
import { ReasonInput } from './plan/reason-input.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
export type FieldsBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** What every command says besides its content, as its input carries it. */
export interface EveryInput {
  readonly commandId: string
  readonly expectedVersion?: number | null
  readonly reason?: { code: never; text?: string | null; cause?: string | null } | null
  readonly occurredAt?: string | null
}

export const everyField = (t: Pick<FieldsBuilder, 'field' | 'int'>, of: 'plan' | 'organisation') => ({
  commandId: t.field({
    type: 'UUID',
    required: true,
    description: 'Made by the sender, once for each wish: the same command sent again is done only once.',
  }),
  expectedVersion: t.int({
    description: `Version that the sender saw; if the ${of} has another, the answer is \`${of === 'plan' ? 'Conflict' : 'OrganisationConflict'}\`.`,
  }),
  reason: t.field({ type: ReasonInput, description: 'Why; required where a commitment is revised.' }),
  occurredAt: t.field({
    type: 'DateTime',
    description: 'When it happened, if not just now. Never in the future.',
  }),
})

export const about = ({ commandId, expectedVersion, reason, occurredAt }: EveryInput): Command => ({
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

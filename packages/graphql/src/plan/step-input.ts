import { limits, type Resource, type Uuid } from '@plan-ledger/domain'
import { builder, type SchemaTypes } from '../builder.ts'
import type { Context } from '../context.ts'
import { ResourceKindEnum } from '../enums.ts'
import { links, newId, requiredText } from '../text-input.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type Builder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

const ResourceInput = builder.inputType('ResourceInput', {
  description: 'Something that a step needs.',
  fields: t => ({
    resourceId: newId(t, 'resource'),
    kind: t.field({ type: ResourceKindEnum, required: true, description: 'What sort of thing.' }),
    description: requiredText(t, limits.statement, 'What exactly'),
  }),
})

/** What of a step may be left out. */
export const stepFields = (t: Builder) => ({
  goalId: t.field({ type: 'UUID', description: 'The goal it serves.' }),
  due: t.field({ type: 'Day', description: 'By when it is to be done.' }),
  durationDays: t.int({ description: `How many days it takes, 1 to ${limits.durationDays}.` }),
  impact: t.int({ description: 'How much it brings, 1 to 5.' }),
  urgency: t.int({ description: 'How urgent it is, 1 to 5.' }),
  resources: t.field({
    type: [ResourceInput],
    description: `What it needs; at most ${limits.resourcesPerStep}.`,
    extensions: { maxItems: limits.resourcesPerStep },
  }),
  dependsOn: links(t, limits.linksPerElement, 'Steps that must be completed first'),
})

type ResourceGiven = Omit<Resource, 'resource'> & { readonly resourceId?: Uuid | null | undefined }

/** A key that was left out stays left out, `null` stays `null`. */
export const resourcesGiven = (
  resources: readonly ResourceGiven[] | null | undefined,
  ctx: Context,
): readonly Resource[] | null | undefined =>
  resources?.map(({ resourceId, kind, description }) => ({
    resource: resourceId ?? ctx.newId(),
    kind,
    description,
  })) ?? (resources as null | undefined)

import { limits, type Measure } from '@plan-ledger/domain'
import { builder, type SchemaTypes } from '../builder.ts'
import { DirectionElementEnum, GoalKindEnum, MeasureDirectionEnum } from '../enums.ts'
import { requiredText, text } from '../text-input.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type Builder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

export const MeasureInput = builder.inputType('MeasureInput', {
  description: 'How to tell how far a goal has come.',
  fields: t => ({
    what: requiredText(t, limits.measureWhat, 'What is counted'),
    unit: text(t, limits.measureUnit, 'In which unit'),
    baseline: t.field({ type: 'Decimal', required: true, description: 'Where it starts.' }),
    target: t.field({ type: 'Decimal', required: true, description: 'Where it is to end.' }),
    direction: t.field({ type: MeasureDirectionEnum, required: true, description: 'Which way is better.' }),
  }),
})

/** What of a goal may be left out. */
export const goalFields = (t: Builder) => ({
  measure: t.field({ type: MeasureInput, description: 'How it is measured.' }),
  due: t.field({ type: 'Day', description: 'By when it is to be reached.' }),
  relevance: t.field({ type: DirectionElementEnum, description: 'The element of the direction it serves.' }),
  parentId: t.field({ type: 'UUID', description: 'The goal it supports.' }),
  confidence: t.int({ description: 'How sure the owner is to reach it, 1 to 10.' }),
})

/** What a goal newly set says. */
export const newGoalFields = (t: Builder) => ({
  statement: requiredText(t, limits.statement, 'What is to be reached'),
  kind: t.field({
    type: GoalKindEnum,
    defaultValue: 'professional',
    description: 'Which part of life it belongs to.',
  }),
  ...goalFields(t),
})

type MeasureGiven = Omit<Measure, 'unit'> & { readonly unit?: string | null | undefined }

/** A key that was left out stays left out, `null` stays `null`. */
export const measureGiven = (measure: MeasureGiven | null | undefined): Measure | null | undefined => {
  if (!measure) return measure
  const { unit, ...rest } = measure
  return unit == null ? rest : { ...rest, unit }
}

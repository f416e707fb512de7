import { type BlamedElement, type BlamedField, blame, nameIn, type Setting } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { ElementKindEnum, TimeAxisEnum } from '../enums.ts'
import { FieldSettingType, type ReadableSetting } from './field-setting.ts'
import { FieldTypeEnum, readable } from './field-value.ts'
import { PlanType } from './plan.ts'

const authScopes = { member: true }

interface Readable extends Omit<BlamedField, 'settings'> {
  /** Newest first. */
  readonly settings: readonly ReadableSetting[]
}

interface ReadableElement extends Omit<BlamedElement, 'fields'> {
  readonly fields: readonly Readable[]
}

const BlamedFieldType = builder.objectRef<Readable>('BlamedField').implement({
  description: 'A field and where its value comes from.',
  authScopes,
  fields: t => ({
    path: t.exposeString('path', { description: 'The field, as in `FieldDiff`.' }),
    type: t.expose('type', { type: FieldTypeEnum, description: 'What it holds.' }),
    current: t.field({
      type: FieldSettingType,
      description: 'Who gave it the value it has, or cleared it.',
      resolve: ({ settings }) => settings[0] as ReadableSetting,
    }),
    earlier: t.field({
      type: [FieldSettingType],
      complexity: { field: 1, multiplier: costs.earlierPerField },
      description: 'All values before, newest first.',
      resolve: ({ settings }) => settings.slice(1),
    }),
  }),
})

const BlamedElementType = builder.objectRef<ReadableElement>('BlamedElement').implement({
  description: 'An element of a plan with the origin of all its fields.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: ElementKindEnum, description: 'What sort of element.' }),
    id: t.expose('id', { type: 'UUID', description: 'Its id; of the vision and the values, the plan’s.' }),
    name: t.exposeString('name', { description: 'Its name at that moment, or the last it had.' }),
    fields: t.field({
      type: [BlamedFieldType],
      description: 'Its fields, in the order they were first set.',
      resolve: ({ fields }) => fields,
    }),
  }),
})

builder.objectField(PlanType, 'blame', t =>
  t.field({
    type: [BlamedElementType],
    complexity: asked => ({
      field: costs.fold,
      multiplier: asked.elementId == null ? costs.listLength : 1,
    }),
    description:
      'Of each field that it has or had: who gave it its value, when and why, and all values before.',
    args: {
      at: t.arg({ type: 'Moment', description: 'The moment; now, if left out.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      elementId: t.arg({ type: 'UUID', description: 'Only of this element.' }),
      path: t.arg.string({
        description: 'Only this field and those below it: `measure` is `measure.target` too.',
        extensions: { maxLength: 200 },
      }),
    },
    resolve: ({ events, plan }, { at, axis, elementId, path }): readonly ReadableElement[] => {
      const asked = (field: BlamedField) =>
        path == null || field.path === path || field.path.startsWith(`${path}.`)
      const readableSetting = ({ type }: BlamedField, setting: Setting): ReadableSetting => {
        const { value } = setting
        const leads = type === 'link' || type === 'links'
        const ids = Array.isArray(value) ? value : [`${value}`]
        const shown = leads ? ids.map(id => nameIn(plan, id)).join('; ') : undefined
        return { setting, value: readable(value, shown) }
      }
      return blame(events, at ?? { kind: 'now' }, axis ?? 'recorded')
        .filter(({ id }) => elementId == null || id === elementId)
        .map(element => ({
          ...element,
          fields: element.fields.filter(asked).map(field => ({
            ...field,
            settings: field.settings.map(setting => readableSetting(field, setting)),
          })),
        }))
        .filter(({ fields }) => fields.length > 0)
    },
  }),
)

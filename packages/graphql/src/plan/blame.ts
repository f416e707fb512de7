import type { Plan } from '@plan-ledger/domain'
import { type BlamedElement, type BlamedField, blame, nameIn, type Setting } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, paged, pageOf } from '../connection.ts'
import { costs, few } from '../costs.ts'
import { ElementKindEnum, TimeAxisEnum } from '../enums.ts'
import { elementKey } from './element-diff.ts'
import { FieldSettingConnection, FieldSettingType, type ReadableSetting } from './field-setting.ts'
import { FieldTypeEnum, readable } from './field-value.ts'
import { PlanType } from './plan.ts'

const authScopes = { member: true }

/** A field in a plan that knows the names of what values lead to. */
interface Readable extends BlamedField {
  readonly plan: Plan
}

interface ReadableElement extends BlamedElement {
  readonly plan: Plan
}

const readableSetting = ({ type, plan }: Readable, setting: Setting): ReadableSetting => {
  const { value } = setting
  const leads = type === 'link' || type === 'links'
  const ids = Array.isArray(value) ? value : [`${value}`]
  const shown = leads ? ids.map(id => nameIn(plan, id)).join('; ') : undefined
  return { setting, value: readable(value, shown) }
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
      resolve: field => readableSetting(field, field.settings[0] as Setting),
    }),
    earlier: t.field({
      ...paged(FieldSettingConnection, few),
      description: 'All values before, newest first.',
      resolve: (field, args) => {
        const page = pageOf(field.settings.slice(1), ({ version }) => version, args, few)
        const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: readableSetting(field, node) }))
        return { ...page, edges }
      },
    }),
  }),
})

const BlamedFieldConnection = connectionOf(
  'BlamedField',
  BlamedFieldType,
  'fields and where their values come from',
)

const BlamedElementType = builder.objectRef<ReadableElement>('BlamedElement').implement({
  description: 'An element of a plan with the origin of all its fields.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: ElementKindEnum, description: 'What sort of element.' }),
    id: t.expose('id', { type: 'UUID', description: 'Its id; of the vision and the values, the plan’s.' }),
    name: t.exposeString('name', { description: 'Its name at that moment, or the last it had.' }),
    fields: t.field({
      ...paged(BlamedFieldConnection),
      description: 'Its fields, in the order they were first set.',
      resolve: ({ fields, plan }, args) =>
        pageOf(
          fields.map(field => ({ ...field, plan })),
          ({ path }) => path,
          args,
        ),
    }),
  }),
})

const BlamedElementConnection = connectionOf(
  'BlamedElement',
  BlamedElementType,
  'elements and where their values come from',
)

builder.objectField(PlanType, 'blame', t =>
  t.field({
    type: BlamedElementConnection,
    complexity: asked =>
      asked.elementId == null ? pageCost(costs.fold)(asked) : { field: costs.fold, multiplier: 1 },
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
      ...pageArgs(),
    },
    resolve: ({ events, plan }, { at, axis, elementId, path, ...paging }) => {
      const of = { ...(elementId != null && { element: elementId }), ...(path != null && { path }) }
      const found = blame(events, at ?? { kind: 'now' }, axis ?? 'recorded', of).map(element => ({
        ...element,
        plan,
      }))
      return pageOf(found, elementKey, paging)
    },
  }),
)

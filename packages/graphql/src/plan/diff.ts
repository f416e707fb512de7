import {
  type Cancelled,
  type DiffCounts,
  diffMoments,
  type ElementKind,
  type MomentsDiff,
} from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'
import { costs, few } from '../costs.ts'
import { ElementKindEnum, TimeAxisEnum } from '../enums.ts'
import { DiffCountsType, ElementDiffConnection, elementKey } from './element-diff.ts'
import { FieldSettingConnection } from './field-setting.ts'
import { FieldTypeEnum, FieldValueType, readable } from './field-value.ts'
import { PlanType } from './plan.ts'
import { VersionConnection } from './versions.ts'

const authScopes = { member: true }

const KindCountsType = builder
  .objectRef<{ readonly kind: ElementKind; readonly counts: DiffCounts }>('KindCounts')
  .implement({
    description: 'How many elements of one kind became what.',
    authScopes,
    fields: t => ({
      kind: t.expose('kind', { type: ElementKindEnum, description: 'The kind.' }),
      counts: t.expose('counts', { type: DiffCountsType, description: 'How many.' }),
    }),
  })

const CancelledType = builder.objectRef<Cancelled>('CancelledChange').implement({
  description: 'A field that was changed between two moments and changed back, so that it does not differ.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: ElementKindEnum, description: 'What sort of element it belongs to.' }),
    id: t.expose('id', { type: 'UUID', description: 'Id of the element.' }),
    name: t.exposeString('name', { description: 'Name of the element.' }),
    path: t.exposeString('path', { description: 'The field, as in `FieldDiff`.' }),
    type: t.expose('type', { type: FieldTypeEnum, description: 'What it holds.' }),
    value: t.field({
      type: FieldValueType,
      nullable: true,
      description: 'What it has at both moments; `null` for nothing.',
      resolve: ({ value }) => readable(value),
    }),
    settings: t.field({
      ...paged(FieldSettingConnection, few),
      description: 'What it was in between, in order; the last is the change back.',
      resolve: ({ settings }, args) =>
        pageOf(
          settings.map(setting => ({ setting, value: readable(setting.value) })),
          ({ setting }) => setting.version,
          args,
          few,
        ),
    }),
  }),
})

const CancelledConnection = connectionOf('CancelledChange', CancelledType, 'fields that were changed back')

const PlanDiffType = builder.objectRef<MomentsDiff>('PlanDiff').implement({
  description: 'What differs in a plan between two moments, who changed it last and why.',
  authScopes,
  fields: t => ({
    elements: t.field({
      ...paged(ElementDiffConnection),
      description: 'In the order of the plan; what was removed stands at its old place.',
      resolve: ({ elements }, args) => pageOf(elements, elementKey, args),
    }),
    counts: t.expose('counts', { type: DiffCountsType, description: 'How many elements became what.' }),
    countsByKind: t.field({
      type: [KindCountsType],
      description: 'The same for each kind of element that differs.',
      resolve: ({ countsByKind }) => Array.from(countsByKind, ([kind, counts]) => ({ kind, counts })),
    }),
    cancelled: t.field({
      ...paged(CancelledConnection),
      description: 'What was changed in between and changed back.',
      resolve: ({ cancelled }, args) =>
        pageOf(cancelled, change => `${elementKey(change)} ${change.path}`, args),
    }),
    between: t.field({
      ...paged(VersionConnection),
      description: 'Versions of the events in between, in order.',
      resolve: ({ between }, args) => pageOf(between, version => version, args),
    }),
  }),
})

builder.objectField(PlanType, 'diff', t =>
  t.field({
    type: PlanDiffType,
    complexity: costs.fold,
    description:
      'What differs between two moments of it, element by element and field by field. With the later moment first, what was added counts as removed.',
    args: {
      from: t.arg({ type: 'Moment', required: true, description: 'The moment to compare with.' }),
      to: t.arg({ type: 'Moment', required: true, description: 'The moment that is compared.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
    },
    resolve: ({ events }, { from, to, axis }) => diffMoments(events, from, to, axis ?? 'recorded'),
  }),
)

import {
  type DiffCounts,
  type DiffMark,
  type ElementDiff,
  type Segment,
  type SetElementDiff,
  type SetFieldDiff,
  sameValue,
} from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { ElementKindEnum } from '../enums.ts'
import { FieldSettingType } from './field-setting.ts'
import { FieldTypeEnum, FieldValueType, readable } from './field-value.ts'

const authScopes = { member: true }

const DiffMarkEnum = enumOf<DiffMark>('DiffMark', 'What became of an element between two moments.', {
  added: 'It became part of what is planned.',
  removed: 'It is no longer part of what is planned: dropped, given up or withdrawn. It stays on record.',
  changed: 'Some of its fields differ; it may stand elsewhere too.',
  moved: 'It stands elsewhere and is the same otherwise.',
  cancelled: 'It was added and ended again in between: it stays on record and is part of neither plan.',
})

const SegmentKindEnum = enumOf<Segment['kind']>('SegmentKind', 'Which of two texts has a run of words.', {
  same: 'Both.',
  removed: 'The old one only.',
  added: 'The new one only.',
})

const TextSegmentType = builder.objectRef<Segment>('TextSegment').implement({
  description: 'A run of words in a difference of two texts.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: SegmentKindEnum, description: 'Which text has it.' }),
    text: t.exposeString('text', { description: 'The words, with the spaces around them.' }),
  }),
})

const FieldDiffType = builder.objectRef<SetFieldDiff>('FieldDiff').implement({
  description: 'A field that differs between two moments.',
  authScopes,
  fields: t => ({
    path: t.exposeString('path', {
      description: 'Keys joined by dots: `due`, `measure.target`, `resources.<id>.secured`.',
    }),
    type: t.expose('type', { type: FieldTypeEnum, description: 'What it holds.' }),
    old: t.field({
      type: FieldValueType,
      nullable: true,
      description: 'What it has at `from`; `null` for nothing.',
      resolve: ({ old, oldShown }) => readable(old, oldShown),
    }),
    new: t.field({
      type: FieldValueType,
      nullable: true,
      description: 'What it has at `to`; `null` for nothing.',
      resolve: field => readable(field.new, field.newShown),
    }),
    segments: t.field({
      type: [TextSegmentType],
      nullable: true,
      description: 'The difference word by word; `null` unless it is a text that both moments have.',
      resolve: ({ segments }) => segments,
    }),
    days: t.int({
      nullable: true,
      description: 'Days from the old day to the new one, later positive; `null` unless both have a day.',
      resolve: ({ days }) => days,
    }),
    set: t.field({
      type: FieldSettingType,
      nullable: true,
      description: 'Its last change between the moments: by whom, when and why.',
      resolve: ({ set, ...field }) => {
        if (!set) return undefined
        // Names are known of what a moment has: the last change led to the later of the two.
        const shown = sameValue(set.value, field.new)
          ? field.newShown
          : sameValue(set.value, field.old)
            ? field.oldShown
            : undefined
        return { setting: set, value: readable(set.value, shown) }
      },
    }),
  }),
})

const FieldDiffConnection = connectionOf('FieldDiff', FieldDiffType, 'fields that differ')

/** `from` a signed baseline a difference says what, and not who did it: fields then have no `set`. */
export type AnyElementDiff = ElementDiff | SetElementDiff

export const ElementDiffType = builder.objectRef<AnyElementDiff>('ElementDiff').implement({
  description: 'An element of a plan that differs between two moments.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: ElementKindEnum, description: 'What sort of element.' }),
    id: t.expose('id', { type: 'UUID', description: 'Its id; of the vision and the values, the plan’s.' }),
    name: t.exposeString('name', { description: 'Its name at the later moment that has it.' }),
    oldName: t.exposeString('oldName', {
      nullable: true,
      description: 'Its name at `from`, where that differs.',
    }),
    mark: t.expose('mark', { type: DiffMarkEnum, description: 'What became of it.' }),
    moved: t.exposeBoolean('moved', {
      description: 'Whether it stands under another element or at another place in its order.',
    }),
    after: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The element it now stands behind in the order of its kind; `null` where that is not new.',
      resolve: ({ place }) => place?.after,
    }),
    fields: t.field({
      ...paged(FieldDiffConnection),
      description: 'Its fields that differ; of what was added all, of what was removed what it had.',
      resolve: ({ fields }, args) => pageOf(fields, ({ path }) => path, args),
    }),
  }),
})

export const ElementDiffConnection = connectionOf('ElementDiff', ElementDiffType, 'elements that differ')

/** Ids are of one kind: the vision and the values have the plan’s. */
export const elementKey = ({ kind, id }: { readonly kind: string; readonly id: string }) => `${kind} ${id}`

export const DiffCountsType = builder.objectRef<DiffCounts>('DiffCounts').implement({
  description: 'How many elements became what. One that changed and moved counts in both.',
  authScopes,
  fields: t => ({
    added: t.exposeInt('added', { description: 'Added.' }),
    removed: t.exposeInt('removed', { description: 'Removed.' }),
    changed: t.exposeInt('changed', { description: 'Changed.' }),
    moved: t.exposeInt('moved', { description: 'Moved.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Added and ended again in between.' }),
  }),
})

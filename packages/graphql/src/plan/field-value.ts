import type { FieldType, FieldValue } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { enumOf } from '../enum-of.ts'

/** A value of a field beside the names of what it leads to, where it leads to anything. */
export interface ReadableValue {
  readonly value: FieldValue
  readonly shown: string | undefined
}

/** `undefined` for a field without a value. */
export const readable = (value: FieldValue | undefined, shown?: string): ReadableValue | undefined =>
  value === undefined ? undefined : { value, shown }

export const FieldTypeEnum = enumOf<FieldType>('FieldType', 'What a field of a plan holds.', {
  text: 'People’s words.',
  choice: 'One word of a closed list, spelled as in the log.',
  number: 'A whole number.',
  decimal: 'A decimal number.',
  day: 'A day of the calendar.',
  instant: 'An instant.',
  flag: '`true`, or no value.',
  id: 'The id of a person, of another plan or of an event.',
  link: 'The id of an element of the plan.',
  links: 'Ids of elements of the plan or of people in it.',
  list: 'Several texts in an order.',
  order: 'Ids or keys of the items below it, in their order.',
})

export const FieldValueType = builder.objectRef<ReadableValue>('FieldValue').implement({
  description: 'What a field of a plan has at some moment.',
  authScopes: { member: true },
  fields: t => ({
    text: t.string({
      description: 'As people read it: names in place of the ids of elements, several parted by semicolons.',
      resolve: ({ value, shown }) => shown ?? (Array.isArray(value) ? value.join('; ') : `${value}`),
    }),
    items: t.stringList({
      description: 'As it is stored, as text: one entry, of a list each of its entries.',
      resolve: ({ value }) => (Array.isArray(value) ? value : [`${value}`]),
    }),
  }),
})

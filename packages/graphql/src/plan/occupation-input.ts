import { limits } from '@plan-ledger/domain'
import type { SchemaTypes } from '../builder.ts'
import { text } from '../text-input.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type Builder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>

/** What of an occupation may be left out. */
export const occupationFields = (t: Builder) => ({
  duties: text(t, limits.text, 'What is done in it'),
  education: text(t, limits.text, 'What has to be learnt for it'),
  earnings: text(t, limits.text, 'What it earns'),
  outlook: text(t, limits.text, 'How it will go on'),
  pros: text(t, limits.text, 'What speaks for it'),
  cons: text(t, limits.text, 'What speaks against it'),
  fit: text(t, limits.text, 'How it fits the owner'),
})

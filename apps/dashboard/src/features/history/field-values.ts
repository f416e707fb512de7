import type { FieldChange } from '../../graphql/fragments.ts'

/** Fields that hold a word of the plan's own, or yes and no. */
const coded = new Set([
  'status',
  'kind',
  'category',
  'outcome',
  'relevance',
  'role',
  'source',
  'demonstration',
  'imported',
  'secured',
])
const longTexts = new Set(['statement', 'action', 'description', 'vision', 'title', 'note', 'text'])

const camelCase = (text: string) => text.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The name in the catalogue of a field: its path's last part, and of a measure's parts both. */
export const fieldKey = (path: string): string => {
  const parts = path.split('.')
  const last = parts.at(-1) ?? path
  return parts[0] === 'measure' && (last === 'unit' || last === 'what') ? camelCase(`measure-${last}`) : last
}

/** The name in the catalogue of a value that is a word of the plan's own; `undefined` where people wrote it. */
export const valueKey = (path: string, value: string): string | undefined =>
  (coded.has(path.split('.').at(-1) ?? '') || path.endsWith('measure.direction')) &&
  /^[A-Za-z-]+$/.test(value)
    ? camelCase(value)
    : undefined

/** Texts whose difference is shown word by word. */
export const isText = ({ field, old, new: now }: FieldChange): boolean =>
  old !== null && now !== null && (longTexts.has(field) || old.length > 60 || now.length > 60)

/** By how much a due date moved, in days; `undefined` for anything else. */
export const slipOf = ({ field, old, new: now }: FieldChange): number | undefined =>
  field === 'due' && old && now ? Math.round((Date.parse(now) - Date.parse(old)) / 86_400_000) : undefined

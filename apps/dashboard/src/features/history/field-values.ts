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

/** Fields of what a part holds a list of, which say nothing by their last name alone. */
const withinLists: Readonly<Record<string, string>> = {
  'revisions.name': 'revisionName',
  'revisions.summary': 'revisionSummary',
  'revisions.at': 'revisionAt',
  'measurements.value': 'measuredValue',
  'measurements.at': 'measuredAt',
  'measurements.note': 'measuredNote',
  'ratings.proficiency': 'rating',
  'ratings.source': 'ratingSource',
  'ratings.evidence': 'ratingEvidence',
  'ratings.at': 'ratedAt',
  'solutions.description': 'solution',
  'solutions.status': 'solutionStatus',
  'solutions.note': 'solutionNote',
  'resources.description': 'resource',
  'resources.kind': 'resourceKind',
  'signatures.at': 'signedAt',
  'acknowledged.at': 'acknowledgedAt',
  'acknowledged.note': 'acknowledgedNote',
  'met.at': 'metAt',
  'met.note': 'metNote',
}

/** The name in the catalogue of a field: its path's last part, and of what stands in a list or a measure both. */
export const fieldKey = (path: string): string => {
  const parts = path.split('.')
  const last = parts.at(-1) ?? path
  const within = withinLists[`${parts[0]}.${last}`]
  if (parts.length > 1 && parts.at(-2) !== 'by' && within !== undefined) return within
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

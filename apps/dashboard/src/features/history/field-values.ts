import { formatDay } from '../../components/ui/when.tsx'
import type { FieldChange } from '../../graphql/fragments.ts'

const words: Readonly<Record<string, string>> = {
  up: 'higher is better',
  down: 'lower is better',
  exampleTitles: 'example titles',
  servingWhom: 'serving whom',
  withWhom: 'with whom',
  whyYou: 'why you',
  whyThem: 'why them',
  whyNow: 'why now',
  successFactors: 'critical success factors',
  signsOfFailure: 'signs of failure',
}

const enumerations = new Set(['status', 'kind', 'category', 'outcome', 'relevance', 'measure.direction'])
const longTexts = new Set(['statement', 'action', 'description', 'vision', 'title', 'note', 'text'])

/** A value as a person reads it: days as dates, words of the plan as words, everything else as written. */
export const fieldValue = (field: string, value: string): string => {
  if (field === 'due') return formatDay(value)
  if (field === 'horizonYears') return value === '1' ? '1 year' : `${value} years`
  if (field === 'durationDays') return value === '1' ? '1 day' : `${value} days`
  return enumerations.has(field) ? (words[value] ?? value) : value
}

/** Texts whose difference is shown word by word. */
export const isText = ({ field, old, new: now }: FieldChange): boolean =>
  old !== null && now !== null && (longTexts.has(field) || old.length > 60 || now.length > 60)

/** By how much a due date moved, in days; `undefined` for anything else. */
export const slipOf = ({ field, old, new: now }: FieldChange): number | undefined =>
  field === 'due' && old && now ? Math.round((Date.parse(now) - Date.parse(old)) / 86_400_000) : undefined

export const slipWords = (days: number): string =>
  `${days > 0 ? '+' : '−'}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`

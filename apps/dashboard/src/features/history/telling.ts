import type { FieldChange } from '../../graphql/fragments.ts'
import type { AuditEventType } from '../audit/documents.ts'

/** What a sentence is made from: the event under the names it carried at its moment. */
export interface Told {
  readonly type: AuditEventType
  readonly element: { readonly name: string }
  readonly changes: readonly FieldChange[]
  /** Of what is told of the organisation, and may concern a plan. */
  readonly planTitle?: string | null
}

/** How a revision is told: what became of one field, that some changed, or how many. */
const wayOf = (changes: readonly FieldChange[], fields: number): string => {
  const [first] = changes
  if (fields === 0 || !first) return 'none'
  if (fields > 3) return 'many'
  if (fields > 1) return 'changed'
  if (first.old === null) return 'set'
  if (first.new === null) return 'removed'
  return first.field === 'due' ? 'moved' : 'changed'
}

/** What nobody named is called by its day. */
const aDay = /^\d{4}-\d{2}-\d{2}$/

const yes = (is: boolean) => (is ? 'yes' : 'no')

/** Which field names the second thing a sentence tells of. */
const otherFields = ['revision', 'successor', 'secured', 'solution', 'element'] as const

/** What the message of an event is filled with. All messages are filled alike; each takes what it tells. */
export const valuesOf = (
  { element, changes, planTitle }: Told,
  fieldName: (path: string) => string,
  list: (items: readonly string[]) => string,
  day: (day: string) => string,
) => {
  const newOf = (field: string) => changes.find(change => change.field === field)?.new ?? undefined
  const fields = [...new Set(changes.map(change => fieldName(change.field)))]
  const reading =
    changes.find(({ field }) => field.endsWith('value') || field === 'latest') ?? changes[0] ?? undefined
  const other = otherFields.map(newOf).find(each => each !== undefined) ?? planTitle ?? undefined
  return {
    name: aDay.test(element.name) ? day(element.name) : element.name,
    way: wayOf(changes, fields.length),
    count: fields.length,
    fields: list(fields),
    field: fields[0] ?? fieldName('text'),
    title: newOf('title') ?? element.name,
    again: yes(changes.some(({ old }) => old != null)),
    moved: yes(changes.some(({ field, old }) => field === 'due' && old != null)),
    kind: newOf('kind') ?? '',
    outcome: newOf('outcome') ?? '',
    named: yes(other !== undefined),
    other: other ?? '',
    measured: reading?.new ? (reading.old ? 'from' : 'first') : 'no',
    before: reading?.old ?? '',
    rated: yes(newOf('proficiency') !== undefined),
    value: newOf('proficiency') ?? reading?.new ?? '',
  }
}

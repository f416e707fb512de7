import type { ElementKind, FieldType, FieldValue } from '@plan-ledger/projections'
import { fieldsByKind } from '@plan-ledger/projections'
import type { AttributeType, DeclaredAttribute } from './log.ts'

const types: { readonly [T in Exclude<FieldType, 'order'>]: AttributeType } = {
  text: 'string',
  choice: 'string',
  number: 'integer',
  decimal: 'float',
  day: 'time',
  instant: 'time',
  flag: 'boolean',
  id: 'string',
  link: 'string',
  links: 'string',
  list: 'string',
}

/** OCEL knows no days: one begins where its first instant is in UTC. Lists are JSON. */
export const attributeValue = (type: FieldType, value: FieldValue | undefined): string => {
  if (value === undefined) return ''
  if (type === 'day') return `${value}T00:00:00.000Z`
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`
}

/** What an element holds under keys of its own are objects of their own, each of a type. */
export const partTypes = {
  revisions: 'named revision',
  resources: 'resource',
  solutions: 'solution',
  goals: 'goal reading',
  signatures: 'signature',
} as const
type PartList = keyof typeof partTypes

export const isPartList = (list: string | undefined): list is PartList =>
  list !== undefined && Object.hasOwn(partTypes, list)

/** A numbered item's field is one attribute for all items: its values follow each other in time. */
export const withoutNumber = (path: string): string =>
  path.replace(/^(ratings|measurements|said)\.\d+\./, '$1.')

const declared = (path: string, type: FieldType): DeclaredAttribute[] =>
  type === 'order' ? [] : [{ name: path, type: types[type] }]

/** Attributes of the elements of each kind, and of what they hold under keys. */
export const attributesByType: ReadonlyMap<string, readonly DeclaredAttribute[]> = byType()

function byType() {
  const all = new Map<string, DeclaredAttribute[]>()
  for (const [kind, fields] of fieldsByKind) {
    all.set(kind, all.get(kind) ?? [])
    for (const { path, type } of fields) {
      const [list, mark, ...rest] = path.split('.')
      const of = mark === '*' && isPartList(list) ? partTypes[list] : kind
      const name = of === kind ? path.replace('.#.', '.') : rest.join('.')
      all.set(of, [...(all.get(of) ?? []), ...declared(name, type)])
    }
  }
  // the coach stands there as the person they are
  all.delete('people' satisfies ElementKind)
  return all
}

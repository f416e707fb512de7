/** What a field holds, hence how a screen shows it. `order` is a list of keys whose items are fields themselves. */
export type FieldType =
  | 'text'
  | 'choice'
  | 'number'
  | 'decimal'
  | 'day'
  | 'instant'
  | 'flag'
  | 'id'
  | 'link'
  | 'links'
  | 'list'
  | 'order'
/** Links, lists and orders are lists of text; a decimal, a day and an instant are text as in events. */
export type FieldValue = string | number | boolean | readonly string[]

/** A field that differs; `old` or `new` is absent where there was or is none. */
export interface FieldDifference {
  /** Keys joined by dots: `measure.target`, `resources.<id>.secured`. */
  readonly path: string
  readonly type: FieldType
  readonly old?: FieldValue
  readonly new?: FieldValue
}

interface Leaf {
  readonly node: 'leaf'
  readonly type: FieldType
}
/** Says nothing about the plan that is not said elsewhere. */
interface Hidden {
  readonly node: 'hidden'
}
interface Inner<T> {
  readonly node: 'inner'
  readonly shape: Shape<T>
}
interface Items<T> {
  readonly node: 'items'
  readonly key?: (item: T) => string
  readonly shape: Shape<T>
  readonly ordered: boolean
}

/** How a value of a state reads as fields. */
export type Node<V> =
  | Hidden
  | ([V] extends [string | number | boolean | readonly string[]]
      ? Leaf
      : V extends readonly (infer I)[]
        ? Items<I>
        : Inner<V>)
/** How each part of a state reads as fields: one left out does not compile. */
export type Shape<T> = { readonly [K in keyof T]-?: Node<NonNullable<T[K]>> }

const leaf = (type: FieldType): Leaf => ({ node: 'leaf', type })
export const text = leaf('text')
export const choice = leaf('choice')
export const number = leaf('number')
export const decimal = leaf('decimal')
export const day = leaf('day')
export const instant = leaf('instant')
export const flag = leaf('flag')
/** Of a person, plan or event: it leads out of the plan. */
export const plainId = leaf('id')
export const link = leaf('link')
export const links = leaf('links')
export const list = leaf('list')
export const hidden: Hidden = { node: 'hidden' }
export const inner = <T>(shape: Shape<T>): Inner<T> => ({ node: 'inner', shape })
/** Items with a key of their own. Where they can be put in another order, that is a field too. */
export const keyed = <T>(key: (item: T) => string, shape: Shape<T>, ordered = false): Items<T> => ({
  node: 'items',
  key,
  shape,
  ordered,
})
/** Items known by their number, from 0; a fold only ever adds to such a list. */
export const numbered = <T>(shape: Shape<T>): Items<T> => ({ node: 'items', shape, ordered: false })

type Bag = Readonly<Record<string, unknown>>
type AnyNode =
  | Leaf
  | Hidden
  | { readonly node: 'inner'; readonly shape: AnyShape }
  | {
      readonly node: 'items'
      readonly key?: (item: Bag) => string
      readonly shape: AnyShape
      readonly ordered: boolean
    }
type AnyShape = Readonly<Record<string, AnyNode>>

export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => item === b[index]))

const differ = (
  found: FieldDifference[],
  path: string,
  type: FieldType,
  old: FieldValue | undefined,
  now: FieldValue | undefined,
) => {
  if (!sameValue(old, now))
    found.push({ path, type, ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) })
}

type Keyed = ReadonlyMap<string, Bag>
const itemsByKey = (items: readonly Bag[] | undefined, key: (item: Bag) => string): Keyed =>
  new Map(items?.map(item => [key(item), item]))
const orderOf = (items: Keyed): readonly string[] | undefined =>
  items.size > 1 ? [...items.keys()] : undefined

const compareItems = (
  node: Extract<AnyNode, { node: 'items' }>,
  old: readonly Bag[] | undefined,
  now: readonly Bag[] | undefined,
  path: string,
  found: FieldDifference[],
) => {
  if (!node.key) {
    // Lists of thousands grow by one: where the last item is the same object, so are all before it.
    const last = (old?.length ?? 0) - 1
    for (
      let index = last >= 0 && old?.[last] === now?.[last] ? last : 0;
      index < Math.max(old?.length ?? 0, now?.length ?? 0);
      index += 1
    )
      if (old?.[index] !== now?.[index])
        compare(node.shape, old?.[index], now?.[index], `${path}.${index}.`, found)
    return
  }
  const before = itemsByKey(old, node.key)
  const after = itemsByKey(now, node.key)
  if (node.ordered) differ(found, path, 'order', orderOf(before), orderOf(after))
  for (const [key, item] of after) compare(node.shape, before.get(key), item, `${path}.${key}.`, found)
  for (const [key, item] of before)
    if (!after.has(key)) compare(node.shape, item, undefined, `${path}.${key}.`, found)
}

const compare = (
  shape: AnyShape,
  old: Bag | undefined,
  now: Bag | undefined,
  prefix: string,
  found: FieldDifference[],
): void => {
  if (old === now) return
  for (const key in shape) {
    const node = shape[key] as AnyNode
    const before = old?.[key]
    const after = now?.[key]
    if (before === after) continue
    const path = prefix + key
    if (node.node === 'leaf')
      differ(found, path, node.type, before as FieldValue | undefined, after as FieldValue | undefined)
    else if (node.node === 'inner')
      compare(node.shape, before as Bag | undefined, after as Bag | undefined, `${path}.`, found)
    else if (node.node === 'items')
      compareItems(
        node,
        before as readonly Bag[] | undefined,
        after as readonly Bag[] | undefined,
        path,
        found,
      )
  }
}

/**
 * The fields in which two values of a shape differ, in the shape's order; against `undefined`, all its fields.
 * What is the same object in both costs nothing.
 */
export const differencesIn = <T>(
  shape: Shape<T>,
  old: T | undefined,
  now: T | undefined,
): readonly FieldDifference[] => {
  const found: FieldDifference[] = []
  compare(shape as unknown as AnyShape, old as Bag | undefined, now as Bag | undefined, '', found)
  return found
}

/** A field that a shape can have. In its path `*` stands for an item's key, `#` for the number of one without. */
export interface DeclaredField {
  readonly path: string
  readonly type: FieldType
}

const declared = (shape: AnyShape, prefix: string): readonly DeclaredField[] =>
  Object.entries(shape).flatMap(([key, node]): readonly DeclaredField[] => {
    const path = prefix + key
    if (node.node === 'leaf') return [{ path, type: node.type }]
    if (node.node === 'inner') return declared(node.shape, `${path}.`)
    if (node.node === 'items') return declared(node.shape, `${path}.${node.key ? '*' : '#'}.`)
    return []
  })

/** All fields that values of a shape can have, in its order. */
export const fieldsOf = <T>(shape: Shape<T>): readonly DeclaredField[] =>
  declared(shape as unknown as AnyShape, '')

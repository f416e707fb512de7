/** One value that a command on its way will set: `['goals', id, 'due']`; a whole new element is set at its id. */
export interface Patch {
  readonly path: readonly string[]
  /** `undefined` takes the element away. */
  readonly value: unknown
}

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'
const hasId = (value: unknown, id: string) => isNode(value) && value.id === id

const setInList = (list: readonly unknown[], [id = '', ...rest]: readonly string[], value: unknown) => {
  if (rest.length > 0) return list.map(item => (hasId(item, id) ? setAt(item, rest, value) : item))
  if (value === undefined) return list.filter(item => !hasId(item, id))
  return list.some(item => hasId(item, id))
    ? list.map(item => (hasId(item, id) && isNode(item) && isNode(value) ? { ...item, ...value } : item))
    : [...list, value]
}

const setAt = (node: unknown, path: readonly string[], value: unknown): unknown => {
  if (path.length === 0) return value
  if (Array.isArray(node)) return setInList(node, path, value)
  if (!isNode(node)) return node
  // A page of a list holds its elements in `nodes`.
  if (Array.isArray(node.nodes)) return { ...node, nodes: setInList(node.nodes, path, value) }
  const [key = '', ...rest] = path
  // What a page did not ask for is not shown on it, so nothing is laid over it either.
  return key in node ? { ...node, [key]: setAt(node[key], rest, value) } : node
}

/** The state as it will be once the patches are recorded; the state itself is left as it is. */
export const withPatches = <State>(state: State, patches: readonly Patch[]): State =>
  patches.reduce((now, { path, value }) => setAt(now, path, value) as State, state)

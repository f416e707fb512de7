import type { DocumentNode, SelectionSetNode } from 'graphql'

type Fragments = ReadonlyMap<string, SelectionSetNode>

const selected = (within: SelectionSetNode, fragments: Fragments): readonly string[] =>
  within.selections.flatMap(selection => {
    if (selection.kind === 'Field') return [selection.name.value]
    const spread =
      selection.kind === 'InlineFragment' ? selection.selectionSet : fragments.get(selection.name.value)
    return spread ? selected(spread, fragments) : []
  })

const stateIn = (within: SelectionSetNode): SelectionSetNode | undefined => {
  for (const selection of within.selections) {
    if (selection.kind !== 'Field' || !selection.selectionSet) continue
    const found = selection.name.value === 'state' ? selection.selectionSet : stateIn(selection.selectionSet)
    if (found) return found
  }
  return undefined
}

/** The fields that a document asks of a plan's state, such as `supporters`, fragments followed. */
export const partsAsked = ({ definitions }: DocumentNode): readonly string[] => {
  const fragments = new Map<string, SelectionSetNode>()
  for (const definition of definitions)
    if (definition.kind === 'FragmentDefinition')
      fragments.set(definition.name.value, definition.selectionSet)
  for (const definition of definitions) {
    if (definition.kind !== 'OperationDefinition') continue
    const state = stateIn(definition.selectionSet)
    if (state) return [...new Set(selected(state, fragments))]
  }
  return []
}

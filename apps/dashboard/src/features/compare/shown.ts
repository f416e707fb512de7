import type { ElementDiff, FieldDiff } from './documents.ts'

/** Ids say nothing to people, and of a named revision its name and summary say all. */
const isForPeople = ({ path, type }: FieldDiff): boolean =>
  type !== 'ID' && (!path.startsWith('revisions.') || /\.(name|summary)$/.test(path)) && !/\.by\./.test(path)

/** A difference as it is shown: what only programs need is left out. */
export const forPeople = (elements: readonly ElementDiff[]): readonly ElementDiff[] =>
  elements.map(element => {
    const nodes = element.fields.nodes.filter(isForPeople)
    const hidden = element.fields.nodes.length - nodes.length
    return { ...element, fields: { nodes, totalCount: element.fields.totalCount - hidden } }
  })

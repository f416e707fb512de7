import type { ElementDiff, FieldDiff } from './documents.ts'

/** Ids say nothing to people, who set a value is said beside it, and of a named revision its name and summary say all. */
export const isForPeople = (path: string): boolean =>
  !/(^|\.)(id|onBehalfOf)$|(^|\.)(by|proposedBy)\./.test(path) &&
  (!path.startsWith('revisions.') || /\.(name|summary)$/.test(path))

/** When something in a list was, where that is the day on which it was set, which is said beside it. */
const isSaidBeside = ({ path, new: now, set }: FieldDiff): boolean =>
  /^(measurements|ratings)\..*\.at$/.test(path) && now?.text.slice(0, 10) === set?.at.slice(0, 10)

/** A difference as it is shown: what only programs need is left out. */
export const forPeople = (elements: readonly ElementDiff[]): readonly ElementDiff[] =>
  elements.map(element => {
    const nodes = element.fields.nodes.filter(
      field => field.type !== 'ID' && isForPeople(field.path) && !isSaidBeside(field),
    )
    const hidden = element.fields.nodes.length - nodes.length
    return { ...element, fields: { nodes, totalCount: element.fields.totalCount - hidden } }
  })

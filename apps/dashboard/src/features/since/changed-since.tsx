'use client'
import { late } from '../../components/ui/late.ts'
import type { ElementDiff } from '../compare/documents.ts'
import { useSince } from './since-context.tsx'

const ElementChanges = late(() => import('./element-changes.tsx').then(module => module.ElementChanges))

/** One field as if it were an element: what was not there before is added, and its place says what it is. */
const fieldOf = (element: ElementDiff | undefined, path: string): ElementDiff | undefined => {
  const nodes = element?.fields.nodes.filter(field => field.path === path) ?? []
  const [field] = nodes
  if (!element || !field) return undefined
  return {
    ...element,
    mark: element.mark === 'CHANGED' && field.old === null ? 'ADDED' : element.mark,
    fields: { ...element.fields, nodes },
  }
}

/** Put into the row of an element: what it was since the chosen moment, struck, beside what it is. */
export const ChangedSince = ({
  id,
  kind,
  field,
}: {
  readonly id: string
  /** Where several parts of the plan bear this id. */
  readonly kind?: ElementDiff['kind']
  /** Of the element only this, where each of its fields has a place of its own. */
  readonly field?: string
}) => {
  const { marked, elementOf } = useSince()
  if (!marked) return null
  const element = field === undefined ? elementOf(id, kind) : fieldOf(elementOf(id, kind), field)
  return (
    <div
      data-since={element?.mark.toLowerCase() ?? 'same'}
      hidden={!element}
      className="relative z-10 w-full text-sm"
    >
      {element && <ElementChanges element={element} />}
    </div>
  )
}

'use client'
import { late } from '../../components/ui/late.ts'
import { useSince } from './since-context.tsx'

const ElementChanges = late(() => import('./element-changes.tsx').then(module => module.ElementChanges))

/** Put into the row of an element: what it was since the chosen moment, struck, beside what it is. */
export const ChangedSince = ({ id }: { readonly id: string }) => {
  const { marked, elementOf } = useSince()
  const element = elementOf(id)
  if (!marked) return null
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

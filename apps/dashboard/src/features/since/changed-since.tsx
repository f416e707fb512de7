'use client'
import dynamic from 'next/dynamic'
import { useSince } from './since-context.tsx'

const ElementChanges = dynamic(() => import('./element-changes.tsx').then(module => module.ElementChanges), {
  ssr: false,
})

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

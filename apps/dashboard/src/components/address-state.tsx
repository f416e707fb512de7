'use client'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useEffect, useState } from 'react'

/**
 * The address as state of what hangs below. The adapter hears Back in a `Suspense` of its own, which React takes over after
 * all else of the page: until then what was last written would win over where one went back to.
 */
export const AddressState = ({ children }: { readonly children: ReactNode }) => (
  <NuqsAdapter>
    <HearsBack />
    {children}
  </NuqsAdapter>
)

/** A second ear: made in the browser instead of taken over, so it hears as soon as keys are heard. */
const HearsBack = () => {
  const [here, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return here && <NuqsAdapter>{null}</NuqsAdapter>
}

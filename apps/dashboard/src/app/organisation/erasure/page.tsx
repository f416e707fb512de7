import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ErasurePage } from '../../../features/organisation/erasure-page.tsx'

export const metadata: Metadata = { title: 'Erasure' }

const Page = () => (
  <Suspense>
    <ErasurePage />
  </Suspense>
)

export default Page

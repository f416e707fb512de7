import type { Metadata } from 'next'
import { Suspense } from 'react'
import { IntegrityPage } from '../../features/integrity/integrity-page.tsx'

export const metadata: Metadata = { title: 'Integrity' }

const Page = () => (
  <Suspense>
    <IntegrityPage />
  </Suspense>
)

export default Page

import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TransfersPage } from '../../features/transfer/transfers-page.tsx'

export const metadata: Metadata = { title: 'Import and export' }

const Page = () => (
  <Suspense>
    <TransfersPage />
  </Suspense>
)

export default Page

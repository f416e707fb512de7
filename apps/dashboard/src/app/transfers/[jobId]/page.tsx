import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TransferPage } from '../../../features/transfer/transfer-page.tsx'

export const metadata: Metadata = { title: 'Import and export' }

const Page = async ({ params }: { readonly params: Promise<{ readonly jobId: string }> }) => (
  <Suspense>
    <TransferPage transferId={(await params).jobId} />
  </Suspense>
)

export default Page

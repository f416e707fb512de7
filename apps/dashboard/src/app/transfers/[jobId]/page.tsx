import { Suspense } from 'react'
import { TransferPage } from '../../../features/transfer/transfer-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.transfers')

const Page = async ({ params }: { readonly params: Promise<{ readonly jobId: string }> }) => (
  <Suspense>
    <TransferPage transferId={(await params).jobId} />
  </Suspense>
)

export default Page

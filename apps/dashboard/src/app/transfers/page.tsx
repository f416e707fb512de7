import { Suspense } from 'react'
import { TransfersPage } from '../../features/transfer/transfers-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.transfers')

const Page = () => (
  <Suspense>
    <TransfersPage />
  </Suspense>
)

export default Page

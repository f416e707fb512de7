import { Suspense } from 'react'
import { IntegrityPage } from '../../features/integrity/integrity-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.integrity')

const Page = () => (
  <Suspense>
    <IntegrityPage />
  </Suspense>
)

export default Page

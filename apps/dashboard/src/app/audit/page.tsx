import { Suspense } from 'react'
import { AuditPage } from '../../features/audit/audit-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.audit')

const Page = () => (
  <Suspense>
    <AuditPage />
  </Suspense>
)

export default Page

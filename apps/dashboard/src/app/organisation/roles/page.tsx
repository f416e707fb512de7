import type { Metadata } from 'next'
import { Suspense } from 'react'
import { RolesPage } from '../../../features/organisation/roles-page.tsx'

export const metadata: Metadata = { title: 'Roles' }

const Page = () => (
  <Suspense>
    <RolesPage />
  </Suspense>
)

export default Page

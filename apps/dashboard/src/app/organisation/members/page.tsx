import type { Metadata } from 'next'
import { Suspense } from 'react'
import { MembersPage } from '../../../features/organisation/members-page.tsx'

export const metadata: Metadata = { title: 'Members' }

const Page = () => (
  <Suspense>
    <MembersPage />
  </Suspense>
)

export default Page

import { Suspense } from 'react'
import { MembersPage } from '../../../features/organisation/members-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.members')

const Page = () => (
  <Suspense>
    <MembersPage />
  </Suspense>
)

export default Page

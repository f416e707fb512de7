import { Suspense } from 'react'
import { RolesPage } from '../../../features/organisation/roles-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.roles')

const Page = () => (
  <Suspense>
    <RolesPage />
  </Suspense>
)

export default Page

import { Suspense } from 'react'
import { TemplatesPage } from '../../../features/organisation/templates-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.templates')

const Page = () => (
  <Suspense>
    <TemplatesPage />
  </Suspense>
)

export default Page

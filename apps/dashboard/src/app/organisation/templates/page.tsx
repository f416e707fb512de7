import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TemplatesPage } from '../../../features/organisation/templates-page.tsx'

export const metadata: Metadata = { title: 'Templates' }

const Page = () => (
  <Suspense>
    <TemplatesPage />
  </Suspense>
)

export default Page

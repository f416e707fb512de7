import { Suspense } from 'react'
import { ErasurePage } from '../../../features/organisation/erasure-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.erasure')

const Page = () => (
  <Suspense>
    <ErasurePage />
  </Suspense>
)

export default Page

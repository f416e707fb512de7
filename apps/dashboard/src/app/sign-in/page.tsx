import type { Metadata } from 'next'
import { Suspense } from 'react'
import { whoActs } from '../../features/acting/session.ts'
import { SignInPage } from '../../features/sign-in/sign-in-page.tsx'

export const metadata: Metadata = { title: 'Sign in' }

const Page = async () => {
  const who = await whoActs().catch(() => ({ acting: undefined, organisations: [] }))
  return (
    <Suspense>
      <SignInPage {...who} />
    </Suspense>
  )
}

export default Page

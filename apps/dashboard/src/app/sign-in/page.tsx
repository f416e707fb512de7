import { Suspense } from 'react'
import { whoActs } from '../../features/acting/session.ts'
import { SignInPage } from '../../features/sign-in/sign-in-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.signIn')

const Page = async () => {
  const who = await whoActs().catch(() => ({ acting: undefined, organisations: [] }))
  return (
    <Suspense>
      <SignInPage {...who} />
    </Suspense>
  )
}

export default Page

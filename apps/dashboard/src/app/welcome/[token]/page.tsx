import type { Metadata } from 'next'
import { JoiningPage } from '../../../features/sign-in/joining-page.tsx'

export const metadata: Metadata = { title: 'Welcome' }

const Page = () => <JoiningPage how="welcome" />

export default Page

import type { Metadata } from 'next'
import { JoiningPage } from '../../../features/sign-in/joining-page.tsx'

export const metadata: Metadata = { title: 'Invitation' }

const Page = () => <JoiningPage how="invitation" />

export default Page

import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Sign in' }

const SignInPage = () => <PlacePage place="signIn" />

export default SignInPage

import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Welcome' }

const WelcomeTokenPage = () => <PlacePage place="welcome" />

export default WelcomeTokenPage

import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Invitation' }

const InvitationTokenPage = () => <PlacePage place="invitation" />

export default InvitationTokenPage

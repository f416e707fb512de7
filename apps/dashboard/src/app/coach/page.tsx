import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Workspace' }

const CoachPage = () => <PlacePage place="coach" />

export default CoachPage

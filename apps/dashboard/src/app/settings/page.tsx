import type { Metadata } from 'next'
import { PlacePage } from '../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Settings' }

const SettingsPage = () => <PlacePage place="settings" />

export default SettingsPage

import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.settings')

const Page = () => <SettingsPage />

export default Page

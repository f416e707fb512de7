import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Templates' }

const OrganisationTemplatesPage = () => <PlacePage place="templates" />

export default OrganisationTemplatesPage

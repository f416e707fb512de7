import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Erasure' }

const OrganisationErasurePage = () => <PlacePage place="erasure" />

export default OrganisationErasurePage

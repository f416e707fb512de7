import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Members' }

const OrganisationMembersPage = () => <PlacePage place="members" />

export default OrganisationMembersPage

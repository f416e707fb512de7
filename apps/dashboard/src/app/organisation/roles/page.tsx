import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Roles' }

const OrganisationRolesPage = () => <PlacePage place="roles" />

export default OrganisationRolesPage

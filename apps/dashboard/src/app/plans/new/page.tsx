import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Start a plan' }

const PlansNewPage = () => <PlacePage place="newPlan" />

export default PlansNewPage

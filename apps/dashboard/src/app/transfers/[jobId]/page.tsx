import type { Metadata } from 'next'
import { PlacePage } from '../../../features/shell/place-page.tsx'

export const metadata: Metadata = { title: 'Import and export' }

const TransfersJobidPage = () => <PlacePage place="transfers" />

export default TransfersJobidPage

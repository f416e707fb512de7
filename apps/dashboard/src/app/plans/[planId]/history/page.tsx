import type { Metadata } from 'next'
import { History } from '../../../../features/history/history.tsx'

export const metadata: Metadata = { title: 'History' }

const HistoryPage = () => <History />

export default HistoryPage

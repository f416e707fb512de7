import { History } from '../../../../features/history/history.tsx'
import { titled } from '../../../titled.ts'

export const generateMetadata = titled('sections.history')

const HistoryPage = () => <History />

export default HistoryPage

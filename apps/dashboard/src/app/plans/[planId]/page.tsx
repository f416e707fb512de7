import { Overview } from '../../../features/plan/overview.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('sections.overview')

const OverviewPage = () => <Overview />

export default OverviewPage

import { HealthPage } from '../../features/health/health-page.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.health')

const Page = () => <HealthPage />

export default Page

import { AnalyticsPage } from '../../features/analytics/analytics-page.tsx'
import { firstOfAnalytics } from '../../features/analytics/first-of-analytics.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.analytics')

type Said = string | string[] | undefined

const once = (said: Said) => (typeof said === 'string' ? said : undefined)

const Page = async ({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly tab?: Said; readonly by?: Said }>
}) => {
  const { tab, by } = await searchParams
  return (
    <WithFirstAnswers answers={await firstOfAnalytics(once(tab), once(by))}>
      <AnalyticsPage />
    </WithFirstAnswers>
  )
}

export default Page

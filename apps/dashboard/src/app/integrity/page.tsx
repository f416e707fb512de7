import { firstOfIntegrity } from '../../features/integrity/first-of-integrity.ts'
import { IntegrityPage } from '../../features/integrity/integrity-page.tsx'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.integrity')

const Page = async ({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly plan?: string | readonly string[] }>
}) => {
  const { plan } = await searchParams
  return (
    <WithFirstAnswers answers={await firstOfIntegrity(typeof plan === 'string' ? plan : undefined)}>
      <IntegrityPage />
    </WithFirstAnswers>
  )
}

export default Page

import { AuditPage } from '../../features/audit/audit-page.tsx'
import { firstOfAudit } from '../../features/audit/first-of-audit.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.audit')

const Page = async ({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>
}) => {
  const everything = Object.keys(await searchParams).length === 0
  return (
    <WithFirstAnswers answers={everything ? await firstOfAudit() : {}}>
      <AuditPage />
    </WithFirstAnswers>
  )
}

export default Page

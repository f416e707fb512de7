import { CoachPage } from '../../features/coach/coach-page.tsx'
import { workspaceQuery } from '../../features/coach/documents.ts'
import { firstOwners } from '../../features/coach/first-owners.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { ask } from '../../graphql/ask.ts'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.coach')

const Workspace = async () => {
  const [workspace, owners] = await Promise.all([ask(workspaceQuery, {}), firstOwners()])
  const answers = workspace ? [workspace, ...owners] : owners
  return (
    <WithFirstAnswers answers={Object.fromEntries(answers.map(({ key, text }) => [key, text]))}>
      <CoachPage />
    </WithFirstAnswers>
  )
}

export default Workspace

import { CoachPage } from '../../features/coach/coach-page.tsx'
import { ownersQuery, workspaceQuery } from '../../features/coach/documents.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { ask } from '../../graphql/ask.ts'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.coach')

const Workspace = async () => {
  const asked = await Promise.all([ask(workspaceQuery, {}), ask(ownersQuery, { after: null })])
  const answers = asked.filter(answer => answer !== undefined)
  return (
    <WithFirstAnswers answers={Object.fromEntries(answers.map(({ key, text }) => [key, text]))}>
      <CoachPage />
    </WithFirstAnswers>
  )
}

export default Workspace

import { CoachPage } from '../../features/coach/coach-page.tsx'
import { workspaceQuery } from '../../features/coach/documents.ts'
import { WithFirstAnswers } from '../../features/live/dashboard-provider.tsx'
import { ask } from '../../graphql/ask.ts'
import { titled } from '../titled.ts'

export const generateMetadata = titled('places.coach')

const Workspace = async () => {
  const first = await ask(workspaceQuery, {})
  return (
    <WithFirstAnswers answers={first ? { [first.key]: first.text } : {}}>
      <CoachPage />
    </WithFirstAnswers>
  )
}

export default Workspace

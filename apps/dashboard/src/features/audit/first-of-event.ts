import 'server-only'
import { answersOf, ask } from '../../graphql/ask.ts'
import type { FirstAnswers } from '../../graphql/first-answers.ts'
import { eventChangesQuery, eventQuery } from './documents.ts'

/** Answers to what the page of an event asks first, so that it is read without scripts. */
export const firstOfEvent = async (eventId: string): Promise<FirstAnswers> => {
  const asked = await ask(eventQuery, { eventId })
  if (!asked) return {}
  const { event } = asked.data.organisation
  const entry = event?.__typename === 'AuditEntry' ? event : undefined
  const changes = entry?.planId
    ? await ask(eventChangesQuery, {
        id: entry.planId,
        from: `rev:${entry.version - 1}`,
        to: `rev:${entry.version}`,
      })
    : undefined
  return answersOf([asked, changes])
}

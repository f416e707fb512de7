import 'server-only'
import { answersOf, ask, isWholePage } from '../../graphql/ask.ts'
import type { FirstAnswers } from '../../graphql/first-answers.ts'
import { actingMemberQuery } from '../acting/documents.ts'
import { newestEntries } from './newest-entries.ts'

/** Answers to what the feed asks first while nothing is left out of it, so that it is read before any script runs. */
export const firstOfAudit = async (): Promise<FirstAnswers> => {
  if (!(await isWholePage())) return {}
  const member = await ask(actingMemberQuery, {})
  if (!member?.data.viewer.member?.roles.includes('AUDITOR')) return answersOf([member])
  const { document, variables } = newestEntries({})
  return answersOf([member, await ask(document, variables)])
}

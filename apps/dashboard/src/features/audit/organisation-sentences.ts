import type { EventType } from '../../graphql/fragments.ts'
import type { Phrase } from '../history/phrase.ts'
import type { AuditEntry, AuditEventType } from './documents.ts'

type Named = Pick<AuditEntry, 'element' | 'planTitle'>

const about =
  (verb: string, after = '') =>
  ({ element }: Named): Phrase => [verb, ' ', { name: element.name }, after]
const plan =
  (verb: string, after = '') =>
  ({ planTitle }: Named): Phrase =>
    planTitle ? [verb, ' ', { name: planTitle }, after] : [`${verb} a plan${after}`]

/** What happens to an organisation, said like what happens to a plan. */
export const organisationSentences: Readonly<
  Record<Exclude<AuditEventType, EventType>, (entry: Named) => Phrase>
> = {
  OrganisationFounded: about('founded'),
  MemberInvited: about('invited', ' to join'),
  MemberJoined: about('joined as'),
  RoleGranted: about('granted', ' a role'),
  RoleRevoked: about('took a role from'),
  PersonIntroduced: about('introduced', ' from imported records'),
  TemplatePublished: about('published the template'),
  TemplateAssigned: about('assigned the template', ' to a plan'),
  PlanViewed: plan('read'),
  HistoryImported: plan('imported the history of'),
  ExportMade: () => ['exported records'],
}

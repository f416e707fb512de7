import type { EventType } from '../../graphql/fragments.ts'
import { eventGroups } from '../history/event-groups.ts'
import { Sentence } from '../history/sentence.tsx'
import type { AuditEntry, AuditEventType } from './documents.ts'

const ofPlans: ReadonlySet<string> = new Set(Object.values(eventGroups).flat())

/** Events of the organisation are numbered by the organisation, not by a plan that they tell of. */
export const isOfPlans = (type: AuditEventType): type is EventType => ofPlans.has(type)

/** Who did what, in the names of then. */
export const AuditSentence = ({
  entry,
}: {
  readonly entry: Pick<AuditEntry, 'type' | 'actor' | 'element' | 'planTitle'>
}) => (
  <span className="[overflow-wrap:anywhere]">
    {/* what changed is not part of the feed: the sentence says it without, and of a plan's own events not which plan */}
    <Sentence
      event={{ ...entry, planTitle: isOfPlans(entry.type) ? null : entry.planTitle, changes: [] }}
      prominent
    />
  </span>
)

import type { EventType } from '../../graphql/fragments.ts'
import { eventSentences } from '../../messages/en.ts'
import type { Phrase } from '../history/phrase.ts'
import { PhraseText } from '../history/sentence.tsx'
import type { AuditEntry, AuditEventType } from './documents.ts'
import { organisationSentences } from './organisation-sentences.ts'

type Entry = Pick<AuditEntry, 'type' | 'actor' | 'element' | 'planTitle'>

/** Events of the organisation are numbered by the organisation, not by a plan that they tell of. */
export const isOfPlans = (type: AuditEventType): type is EventType => Object.hasOwn(eventSentences, type)

const phraseOf = (entry: Entry): Phrase =>
  isOfPlans(entry.type)
    ? // what changed is not part of the feed: the sentence says it without
      eventSentences[entry.type]({ element: entry.element, changes: [] })
    : organisationSentences[entry.type](entry)

/** Who did what, in the names of then. */
export const AuditSentence = ({ entry }: { readonly entry: Entry }) => (
  <span className="[overflow-wrap:anywhere]">
    <bdi className="font-medium">{entry.actor.name}</bdi> <PhraseText phrase={phraseOf(entry)} />
  </span>
)

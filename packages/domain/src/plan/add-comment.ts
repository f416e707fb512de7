import { type AsGiven, contentOf, type Fields, tidyContent } from '../content.ts'
import { type Decision, isRejected, rejected } from '../decision.ts'
import { lines, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import { flawOfPlace, hasElement } from './element.ts'
import { type EntryFacts, flawOfEntry } from './entry.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { knownPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new comment its id. On another comment it is an answer. */
export type AddComment = AsGiven<PlanEventData['CommentAdded']>

const fields: Fields<Omit<PlanEventData['CommentAdded'], 'comment'>> = {
  text: required(lines(limits.text), 'TEXT_REQUIRED'),
  element: link,
  event: link,
}

/** On finished plans too. */
export function addComment(plan: PlanState, command: AddComment, facts: EntryFacts): Decision<PlanEventBody> {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  const content = tidyContent(fields, command)
  if (isRejected(content)) return content
  const { comment } = command
  const before = find(known.comments, comment)
  if (before) return same(contentOf(fields, before), content) ? [] : rejected('DUPLICATE_ID', ['comment'])
  const { element, event } = content
  if (element !== undefined && !hasElement(known, element)) return rejected('UNKNOWN_ELEMENT', ['element'])
  const flaw =
    (event === undefined ? undefined : flawOfEntry(event, facts)) ??
    flawOfPlace(known, 'comments', comment, ['comment'], limits.commentsPerPlan)
  return flaw ?? [{ type: 'CommentAdded', data: { comment, ...content } }]
}

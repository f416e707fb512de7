import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import { line, link, required } from '../field.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { type ApplyTemplate, madeFromTemplate, type TemplateFacts } from './apply-template.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import type { PlanState } from './plan.ts'

/** `ownerName` is the name the owner bears now. `source` names the document an imported plan comes from. */
export type StartPlan = AsGiven<PlanEventData['PlanStarted']>

const fields: Fields<PlanEventData['PlanStarted']> = {
  title: required(line(limits.title), 'TEXT_REQUIRED'),
  owner: required(link, 'MALFORMED_ID'),
  ownerName: required(line(limits.name), 'TEXT_REQUIRED'),
  unit: line(limits.unit),
  source: line(limits.title),
  demonstration: { tidy: flag => flag || undefined },
  predecessor: link,
}

export interface StartFacts extends Facts {
  /** The plan that is named as predecessor, where whoever starts this one can look it up. */
  readonly predecessor?: PlanState
  /** The template that the plan is started from, with what `applyTemplate` asks of it. */
  readonly template?: ApplyTemplate & Pick<TemplateFacts, 'goals' | 'idOf'>
}

/** A plan goes on with a plan of the same owner; started from a template, it has its goals and steps at once. */
export function startPlan(plan: PlanState, command: StartPlan, facts: StartFacts): Decision<PlanEventBody> {
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  const before = facts.predecessor
  if (before && (before.id !== data.predecessor || before.owner !== data.owner))
    return rejected('OTHER_OWNER', ['predecessor'])
  if (!plan) {
    const made = facts.template ? madeFromTemplate(facts.template, { ...facts, ...facts.template }) : []
    return isRejected(made) ? made : [{ type: 'PlanStarted', data }, ...made]
  }
  const { title, owner, unit, source, predecessor } = plan
  const asked = [data.title, data.owner, data.unit, data.source, data.predecessor]
  return same([title, owner, unit, source, predecessor], asked) ? [] : rejected('PLAN_EXISTS')
}

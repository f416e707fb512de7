import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { find } from './draft.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type RemoveSkill = PlanEventData['SkillRemoved']

/** Its ratings are kept: rated again, it is back with all of them. */
export function removeSkill(plan: PlanState, command: RemoveSkill, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const skill = find(open.skills, command.skill)
  if (!skill) return rejected('UNKNOWN_SKILL', ['skill'])
  return skill.removedAt ? [] : [{ type: 'SkillRemoved', data: { skill: skill.id } }]
}

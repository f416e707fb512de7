import type { PlanContent } from '../schema/plan-content.ts'
import { sayNoted, saySkills } from './assessment.ts'
import { sayBarriers } from './barrier.ts'
import { sayDirection } from './direction.ts'
import { sayGoals } from './goal.ts'
import { sayOccupations } from './occupation.ts'
import { sayOpportunities } from './opportunity.ts'
import { sayEnd, sayStart } from './plan.ts'
import { sayNeeds } from './readiness.ts'
import { sayReviews } from './review.ts'
import { saySteps } from './step.ts'
import { saySupporters } from './supporter.ts'
import { type CommandFacts, type DocumentCommand, teller } from './teller.ts'

// Goals come before steps and both before barriers: what is linked to is said first.
const parts = [
  sayStart,
  sayDirection,
  saySupporters,
  saySkills,
  sayNoted,
  sayOccupations,
  sayGoals,
  saySteps,
  sayBarriers,
  sayNeeds,
  sayOpportunities,
  sayReviews,
  sayEnd,
]

/**
 * What must have happened for a plan to stand as its content says: commands in an order in which they can be decided,
 * by date as far as links between elements let them. The owner did all of it, but what only another can.
 */
export function commandsOf(content: PlanContent, facts: CommandFacts): readonly DocumentCommand[] {
  const { teller: tell, told } = teller(content, facts)
  for (const say of parts) say(content, tell)
  return told()
}

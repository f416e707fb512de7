import 'server-only'
import { answersOf, ask, isWholePage } from '../../graphql/ask.ts'
import type { FirstAnswers } from '../../graphql/first-answers.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import { checkpointQuery, planToCheckQuery } from './documents.ts'
import { plansToChoose } from './plans-to-choose.ts'

/** Answers to what the page asks first, so that nothing moves when its scripts arrive. */
export const firstOfIntegrity = async (plan: string | undefined): Promise<FirstAnswers> => {
  if (!(await isWholePage())) return {}
  const id = globalPlanId(plan ?? '')
  const { document, variables } = plansToChoose('')
  return answersOf(
    await Promise.all([
      ask(checkpointQuery, {}),
      id === undefined ? ask(document, variables) : ask(planToCheckQuery, { id }),
    ]),
  )
}

import * as domain from '@plan-ledger/domain'
import type { Deed } from '../script.ts'

/** The plan of that script goes on with this one. */
export const succeedPlan = (successor: string): Deed => ({
  decide: names => (plan, facts) => domain.succeedPlan(plan, { successor: names.plan(successor) }, facts),
})

/** What the predecessor left unfinished; its goal `g` is `before/g` here. */
export const carryOver = (): Deed => ({
  decide:
    (names, { predecessor }) =>
    (plan, facts) => {
      if (!predecessor) throw new Error('a script that carries over names no predecessor')
      return domain.carryOver(plan, {}, { ...facts, predecessor, idOf: names.carried })
    },
})

/** The goals and steps of a template. */
export const applyTemplate = (template: domain.TemplateContent): Deed => ({
  decide: names => (plan, facts) =>
    domain.applyTemplate(
      plan,
      { goals: template.goals },
      { ...facts, idOf: key => names.id(`template/${key}`) },
    ),
})

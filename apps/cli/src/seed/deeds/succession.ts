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

/** The goals and steps of the first version of a template of the organisation. */
export const applyTemplate = (key: string, { goals }: domain.TemplateContent): Deed => ({
  decide: names => (plan, facts) =>
    domain.applyTemplate(
      plan,
      { template: names.template(key), version: 1 },
      { ...facts, goals, idOf: part => names.id(`template/${part}`) },
    ),
})

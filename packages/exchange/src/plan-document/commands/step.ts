import * as domain from '@plan-ledger/domain'
import type { PlanContent, WrittenStep } from '../schema/plan-content.ts'
import { type DocumentPath, latest, type Said, type Teller, unsaid } from './teller.ts'

/** Steps after those they depend on, and the goals they serve. */
export function saySteps(content: PlanContent, { say, when, noted, idOf, orders }: Teller): void {
  const steps = new Map((content.steps ?? []).map((step, i) => [step.key, { step, i }]))
  const sayStep = (key: string): string => {
    const known = orders.get(key)
    const found = steps.get(key)
    if (known !== undefined || !found) return known ?? ''
    const { step, i } = found
    const planned = noted(step.plannedAt)
    orders.set(key, planned.order)
    const links = [...(step.dependsOn ?? []).map(sayStep), orders.get(step.goal ?? '') ?? '']
    const order = latest(planned.order, ...links)
    orders.set(key, order)
    sayLifeOfStep(step, ['steps', i], { ...planned, order })
    return order
  }
  const sayLifeOfStep = (written: WrittenStep, path: DocumentPath, planned: Said) => {
    const {
      key,
      status,
      statusSince,
      plannedAt,
      resources = [],
      worth = null,
      reflection = null,
      ...what
    } = written
    const step = idOf(key)
    say(`${key} planned`, path, planned, (plan, facts) =>
      domain.planStep(
        plan,
        {
          ...what,
          step,
          goal: what.goal === undefined ? null : idOf(what.goal),
          dependsOn: (what.dependsOn ?? []).map(idOf),
          resources: resources.map(({ secured, key: name, ...needed }) => ({
            resource: idOf(name),
            ...needed,
          })),
        },
        facts,
      ),
    )
    for (const [j, resource] of resources.entries())
      if (resource.secured)
        say(`${resource.key} secured`, [...path, 'resources', j], planned, (plan, facts) =>
          domain.secureResource(plan, { step, resource: idOf(resource.key) }, facts),
        )
    const turned = when(statusSince, planned.order)
    if (status === 'started')
      say(`${key} started`, path, turned, (plan, facts) => domain.startStep(plan, { step }, facts))
    if (status === 'completed')
      say(`${key} completed`, path, turned, (plan, facts) =>
        domain.completeStep(plan, { step, worth, reflection }, facts),
      )
    if (status === 'dropped')
      say(`${key} dropped`, path, { ...turned, reason: unsaid }, (plan, facts) =>
        domain.dropStep(plan, { step }, facts),
      )
  }
  for (const key of steps.keys()) sayStep(key)
}

import * as domain from '@plan-ledger/domain'
import type { Deed, Names } from '../script.ts'

/** A step in the words of a script: `due` in days after the plan began, links as keys, resources by key. */
type StepWords = Partial<Omit<domain.StepContent, 'due' | 'goal' | 'dependsOn' | 'resources'>> & {
  readonly due?: number
  readonly goal?: string
  readonly dependsOn?: readonly string[]
  readonly resources?: Readonly<Record<string, readonly [kind: domain.Resource['kind'], description: string]>>
}

const inIds = ({ due, goal, dependsOn, resources, ...words }: StepWords, names: Names) => ({
  ...words,
  ...(due !== undefined && { due: names.due(due) }),
  ...(goal !== undefined && { goal: names.id(goal) }),
  ...(dependsOn && { dependsOn: dependsOn.map(names.id) }),
  ...(resources && {
    resources: Object.entries(resources).map(([key, [kind, description]]) => ({
      resource: names.id(key),
      kind,
      description,
    })),
  }),
})

export const planStep = (
  step: string,
  words: StepWords & Pick<domain.StepContent, 'action' | 'kind'>,
): Deed => ({
  decide: names => (plan, facts) =>
    domain.planStep(
      plan,
      { step: names.id(step), ...inIds(words, names), action: words.action, kind: words.kind },
      facts,
    ),
})

export const reviseStep = (step: string, words: StepWords): Deed => ({
  decide: names => (plan, facts) =>
    domain.reviseStep(plan, { step: names.id(step), changes: inIds(words, names) }, facts),
})

export const startStep = (step: string): Deed => ({
  decide: names => (plan, facts) => domain.startStep(plan, { step: names.id(step) }, facts),
})

export const secureResource = (step: string, resource: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.secureResource(plan, { step: names.id(step), resource: names.id(resource) }, facts),
})

export const completeStep = (step: string, worth?: number, reflection?: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.completeStep(plan, { step: names.id(step), worth, reflection }, facts),
})

export const reopenStep = (step: string): Deed => ({
  decide: names => (plan, facts) => domain.reopenStep(plan, { step: names.id(step) }, facts),
})

export const dropStep = (step: string): Deed => ({
  decide: names => (plan, facts) => domain.dropStep(plan, { step: names.id(step) }, facts),
})

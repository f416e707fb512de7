import type { Fields } from '../content.ts'
import { isRejected, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { day, type Field, line, lines, link, links, oneOf, required, whole } from '../field.ts'
import { isUuid } from '../id.ts'
import { limits } from '../limits.ts'
import { find } from './draft.ts'
import { type Resource, resourceKinds, type StepContent, stepKinds } from './events.ts'
import type { Plan, Step } from './plan.ts'

const resourceFields: Fields<Omit<Resource, 'resource'>> = {
  kind: required(oneOf(resourceKinds)),
  description: required(line(limits.statement), 'TEXT_REQUIRED'),
}

const resources: Field<readonly Resource[]> = {
  tidy: (given, path) => {
    if (given.length > limits.resourcesPerStep)
      return rejected('TOO_MANY', path, { limit: limits.resourcesPerStep })
    const tidied: Resource[] = []
    for (const [index, { resource, kind, description }] of given.entries()) {
      const here = [...path, String(index)]
      if (!isUuid(resource)) return rejected('MALFORMED_ID', [...here, 'resource'])
      if (tidied.some(other => other.resource === resource))
        return rejected('DUPLICATE_ID', [...here, 'resource'])
      const what = resourceFields.description.tidy(description, [...here, 'description'])
      if (isRejected(what)) return what
      if (what === undefined) return rejected('TEXT_REQUIRED', [...here, 'description'])
      const sort = resourceFields.kind.tidy(kind, [...here, 'kind'])
      if (isRejected(sort)) return sort
      tidied.push({ resource, kind, description: what })
    }
    return tidied.length === 0 ? undefined : tidied
  },
}

export const stepFields: Fields<StepContent> = {
  action: required(lines(limits.statement), 'TEXT_REQUIRED'),
  goal: link,
  kind: required(oneOf(stepKinds)),
  due: day,
  durationDays: whole(1, limits.durationDays),
  impact: whole(1, limits.scale),
  urgency: whole(1, limits.scale),
  resources,
  dependsOn: links,
}

/** What of a step is its content, as an event would carry it. */
export function contentOfStep(step: Step): StepContent {
  const {
    id,
    status,
    statusSince,
    plannedAt,
    resources,
    carriedFrom,
    fromTemplate,
    worth,
    reflection,
    ...content
  } = step
  const needed = resources.map(({ secured, ...resource }) => resource)
  return needed.length === 0 ? content : { ...content, resources: needed }
}

/** The flaw in what a step refers to: its goal and other steps exist, and it does not wait for itself. */
export function flawOfStepLinks(
  plan: Plan,
  id: Uuid,
  { goal, dependsOn = [] }: Partial<StepContent>,
): Rejected | undefined {
  if (goal !== undefined && !find(plan.goals, goal)) return rejected('UNKNOWN_GOAL', ['goal'])
  for (const [index, other] of dependsOn.entries()) {
    const path = ['dependsOn', String(index)]
    if (other !== id && !find(plan.steps, other)) return rejected('UNKNOWN_STEP', path)
    if (waitsFor(plan, other, id)) return rejected('STEP_CYCLE', path)
  }
  return undefined
}

/** Whether a step is the other one or depends on it through others. */
function waitsFor(plan: Plan, step: Uuid, other: Uuid): boolean {
  const seen = new Set<Uuid>()
  const ahead = [step]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === other) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...(find(plan.steps, next)?.dependsOn ?? []))
  }
  return false
}

import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { tidyField, whole } from '../field.ts'
import { isUuid } from '../id.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'
import { requireTemplate } from './template-content.ts'

/** `version` is the newest unless said. */
export type AssignTemplate = AsGiven<{
  readonly template: Uuid
  readonly version?: number
  readonly plan: Uuid
}>

/** Records which version a plan is given; the plan gets its goals by `applyTemplate`. Once for each version. */
export function assignTemplate(
  organisation: OrganisationState,
  command: AssignTemplate,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const template = requireTemplate(known, command.template)
  if (isRejected(template)) return template
  const { plan } = command
  if (!isUuid(plan)) return rejected('MALFORMED_ID', ['plan'])
  const newest = template.versions.length
  const version = tidyField(whole(1, newest), command.version, ['version'])
  if (isRejected(version)) return version
  const assignment = { template: template.id, version: version ?? newest }
  if (known.assignments[plan]?.some(other => same(other, assignment))) return []
  return [{ type: 'TemplateAssigned', data: { ...assignment, plan } }]
}

import { type AsGiven, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { isUuid } from '../id.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import type { OrganisationEventBody, TemplateContent } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'
import { findTemplate, templateFields } from './template-content.ts'

/** The caller gives a new template its id; under the id of a known one its next version is published. */
export type PublishTemplate = AsGiven<TemplateContent> & { readonly template: Uuid }

export function publishTemplate(
  organisation: OrganisationState,
  command: PublishTemplate,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const { template } = command
  if (!isUuid(template)) return rejected('MALFORMED_ID', ['template'])
  const content = tidyContent(templateFields, command)
  if (isRejected(content)) return content
  const versions = findTemplate(known, template)?.versions ?? []
  if (same(versions.at(-1), content)) return []
  const limit = limits.templatesPerOrganisation
  if (versions.length === 0 && Object.keys(known.templates).length >= limit)
    return rejected('TOO_MANY', [], { limit })
  return [{ type: 'TemplatePublished', data: { template, version: versions.length + 1, ...content } }]
}

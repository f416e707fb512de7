import { applyTemplate, rejected, type Uuid } from '@plan-ledger/domain'
import type { Context } from '../context.ts'
import { id } from '../text-input.ts'
import { derivedId } from './derived-id.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('applyTemplate', {
  description:
    'Gives a plan the goals and steps of a published version of a template, as its own: no later version touches them. What it got from that version already is left alone.',
  fields: t => ({
    templateId: id(t, 'The template.'),
    templateVersion: t.int({
      description: 'The version; the one the plan was assigned or else the newest, if left out.',
    }),
  }),
  decide: async ({ templateId, templateVersion }, ctx, plan) => {
    const found = await publishedTemplate({ template: templateId, version: templateVersion, plan }, ctx)
    if (!found) return () => rejected('UNKNOWN_TEMPLATE', ['template'])
    return (state, facts) => applyTemplate(state, found, { ...facts, ...found })
  },
})

interface Wanted {
  readonly template: Uuid
  readonly version?: number | null | undefined
  readonly plan: Uuid
}

/**
 * A version of a template of the acting member's organisation, with the ids that its parts have in the plan: the one
 * that is wanted, the one that the plan was assigned last, or the newest.
 */
export async function publishedTemplate({ template, version, plan }: Wanted, ctx: Context) {
  const own = ctx.principal.organisation
  const organisation = own === undefined ? undefined : await ctx.organisation(own)
  const { templates = {}, assignments = {} } = organisation ?? {}
  const versions = (Object.hasOwn(templates, template) ? templates[template] : undefined)?.versions ?? []
  const assigned = assignments[plan]?.findLast(other => other.template === template)?.version
  const wanted = version ?? assigned ?? versions.length
  const content = versions[wanted - 1]
  if (!content) return undefined
  const idOf = (key: string) => derivedId('template', plan, template, String(wanted), key)
  return { template, version: wanted, goals: content.goals, idOf }
}

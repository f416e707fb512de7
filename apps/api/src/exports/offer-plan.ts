import { isUuid, type PlanEvent } from '@plan-ledger/domain'
import {
  cloudEvents,
  jsonLines,
  ocel,
  type Pieces,
  planCalendar,
  planCsv,
  writeDocument,
} from '@plan-ledger/exchange'
import { type Context, resourceOf } from '@plan-ledger/graphql'
import { can } from '@plan-ledger/identity'
import type { Allowed, Offer } from './exports.ts'
import { isOffered } from './formats.ts'
import { badParameter, takeParameters } from './parameters.ts'
import { nothingHere, type Problem } from './problem.ts'

const address = /^\/exports\/plans\/([0-9a-f-]{36})\.([a-z]+)$/
const offered = ['json', 'jsonl', 'csv', 'cloudevents', 'ocel', 'ics'] as const

/** A plan's whole history, for whoever may read the plan. */
export const offerPlan: Offer = (path, parameters, context) => {
  const [, plan = '', format = ''] = address.exec(path) ?? []
  return isUuid(plan) && isOffered(format, offered) ? ofPlan(plan, format, parameters, context) : undefined
}

async function ofPlan(
  plan: string,
  format: (typeof offered)[number],
  parameters: URLSearchParams,
  context: Context,
): Promise<Allowed | Problem> {
  const history = await context.loadPlan(plan)
  if (!history) return nothingHere
  const permission = can(context.principal, 'readPlan', resourceOf(history.plan))
  if (!permission.allowed) return nothingHere
  const said = takeParameters(parameters, format === 'csv' ? ['zone'] : [])
  if ('flaw' in said) return badParameter(said.flaw)
  const [unknown] = parameters.keys()
  if (unknown !== undefined) return badParameter({ field: unknown, problem: 'is no parameter here' })

  const { events, version } = history
  const stored = events.map(({ position: _, ...event }) => event as PlanEvent)
  const name = (await context.organisation(history.plan.organisation))?.name ?? ''
  const pieces = {
    json: () => planDocument(stored, { id: history.plan.organisation, name }),
    jsonl: () => jsonLines(stored),
    csv: () => planCsv(stored, said.zone === undefined ? {} : { zone: said.zone }),
    cloudevents: () => cloudEvents(stored),
    ocel: () => ocel({ plans: () => [stored] }),
    ics: () => planCalendar(history.plan.title, [stored]),
  }[format]
  return {
    format,
    as: permission.as,
    prepare: async () => ({
      name: `plan-${plan}_rev${version}`,
      headers: { 'plan-ledger-version': `${version}` },
      entries: version,
      plan,
      pieces,
    }),
  }
}

async function* planDocument(...plan: Parameters<typeof writeDocument>): Pieces {
  yield `${JSON.stringify(writeDocument(...plan), null, 2)}\n`
}

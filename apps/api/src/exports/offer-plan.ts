import { isUuid, type PlanEvent, type PlanState, planStream } from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import { cloudEvents, jsonLines, ocel, planCalendar, planCsv } from '@plan-ledger/exchange'
import { can, type Principal, roleToActAs } from '@plan-ledger/identity'
import { historyOf, resourceOf } from '../plan-history.ts'
import type { Allowed, Offer } from './exports.ts'
import { isOffered } from './formats.ts'
import { badParameter, takeParameters } from './parameters.ts'
import { nothingHere, type Problem } from './problem.ts'

const address = /^\/exports\/plans\/([0-9a-f-]{36})\.([a-z]+)$/
const offered = ['jsonl', 'csv', 'cloudevents', 'ocel', 'ics'] as const

/** A plan's whole history, for whoever may read the plan. */
export function offerPlan(plans: Pick<ChangeStream<PlanEvent, PlanState>, 'load'>): Offer {
  return (path, parameters, principal) => {
    const [, plan = '', format = ''] = address.exec(path) ?? []
    return isUuid(plan) && isOffered(format, offered)
      ? ofPlan(plan, format, parameters, principal)
      : undefined
  }

  async function ofPlan(
    plan: string,
    format: (typeof offered)[number],
    parameters: URLSearchParams,
    principal: Principal,
  ): Promise<Allowed | Problem> {
    const history = historyOf(await plans.load(planStream(plan)))
    const resource = history && resourceOf(history.plan)
    if (!history || !resource || !can(principal, 'readPlan', resource).allowed) return nothingHere
    const said = takeParameters(parameters, format === 'csv' ? ['zone'] : [])
    if ('flaw' in said) return badParameter(said.flaw)
    const [unknown] = parameters.keys()
    if (unknown !== undefined) return badParameter({ field: unknown, problem: 'is no parameter here' })

    const { events, version } = history
    const stored = events.map(({ position: _, ...event }) => event as PlanEvent)
    const pieces = {
      jsonl: () => jsonLines(stored),
      csv: () => planCsv(stored, said.zone === undefined ? {} : { zone: said.zone }),
      cloudevents: () => cloudEvents(stored),
      ocel: () => ocel({ plans: () => [stored] }),
      ics: () => planCalendar(history.plan.title, [stored]),
    }[format]
    return {
      format,
      organisation: resource.organisation,
      role: roleToActAs(principal, resource) ?? principal.roles[0] ?? 'owner',
      prepare: async () => ({
        name: `plan-${plan}_rev${version}`,
        headers: { 'plan-ledger-version': `${version}` },
        entries: version,
        plan,
        pieces,
      }),
    }
  }
}

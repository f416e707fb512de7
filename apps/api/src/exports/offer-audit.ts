import { type OrganisationEvent, organisationStream, type PlanEvent } from '@plan-ledger/domain'
import type { Codec, EventLog, RecordedEvent } from '@plan-ledger/event-log'
import { auditCsv, cloudEvents, type ExportedEvent, jsonLines, ocel } from '@plan-ledger/exchange'
import { auditConditionsOf } from '@plan-ledger/graphql'
import { can, type Principal } from '@plan-ledger/identity'
import type { auditFeed } from '@plan-ledger/read-models'
import { auditPages, each, type Picture } from './audit-entries.ts'
import { auditedEvents } from './audited-events.ts'
import { type Allowed, isProblem, type Offer } from './exports.ts'
import { isOffered } from './formats.ts'
import type { InWork } from './in-work.ts'
import { organisationPlans } from './organisation-plans.ts'
import { badParameter, takeParameters } from './parameters.ts'
import { nothingHere, type Problem } from './problem.ts'

interface From {
  readonly log: EventLog
  readonly planCodec: Codec<PlanEvent>
  readonly organisationCodec: Codec<OrganisationEvent>
  readonly audit: ReturnType<typeof auditFeed>
  readonly work: Pick<InWork, 'counted'>
}

const address = /^\/exports\/(audit|organisation)\.([a-z]+)$/
const tables = ['csv', 'jsonl', 'cloudevents'] as const

/** What an organisation's auditors may take along: its audit feed under a filter, and all of it as object-centric log. */
export function offerAudit({ log, planCodec, organisationCodec, audit, work }: From): Offer {
  return (path, parameters, { principal }) => {
    const [, what, format = ''] = address.exec(path) ?? []
    if (what === 'audit' && isOffered(format, tables)) return ofAudit(format, parameters, principal)
    if (what === 'organisation' && isOffered(format, ['ocel'])) return ofOrganisation(parameters, principal)
    return undefined
  }

  async function ofAudit(
    format: (typeof tables)[number],
    parameters: URLSearchParams,
    principal: Principal,
  ): Promise<Allowed | Problem> {
    const said = takeParameters(parameters, format === 'csv' ? ['organisation', 'zone'] : ['organisation'])
    if ('flaw' in said) return badParameter(said.flaw)
    const organisation = said.organisation ?? principal.organisation ?? ''
    const permission = mayAudit(principal, organisation)
    if (isProblem(permission)) return permission
    const { as } = permission
    const read = auditConditionsOf(parameters)
    if ('flaw' in read) return badParameter(read.flaw)

    const prepare = async () => {
      const { entries, headers, upTo } = await counted({ organisation, filter: read.conditions })
      const picture: Picture = { organisation, filter: read.conditions, upTo }
      const events = () =>
        auditedEvents(log, decode, auditPages(audit, picture, work)) satisfies AsyncIterable<ExportedEvent>
      const pieces = {
        csv: () =>
          auditCsv(
            each(auditPages(audit, picture, work)),
            said.zone === undefined ? {} : { zone: said.zone },
          ),
        jsonl: () => jsonLines(events()),
        cloudevents: () => cloudEvents(events()),
      }[format]
      const filter = filterText(parameters, upTo)
      return { name: `audit-${organisation}_pos${upTo}`, headers, entries, filter, pieces }
    }
    return { format, as, prepare }
  }

  async function ofOrganisation(
    parameters: URLSearchParams,
    principal: Principal,
  ): Promise<Allowed | Problem> {
    const said = takeParameters(parameters, ['organisation'])
    if ('flaw' in said) return badParameter(said.flaw)
    const [unknown] = parameters.keys()
    if (unknown !== undefined) return badParameter({ field: unknown, problem: 'is no parameter here' })
    const organisation = said.organisation ?? principal.organisation ?? ''
    const permission = mayAudit(principal, organisation)
    if (isProblem(permission)) return permission
    const { as } = permission

    const prepare = async () => {
      const { entries, headers, upTo } = await counted({ organisation, filter: {} })
      const source = {
        organisation: () => own(organisation, upTo),
        plans: () => counting(organisationPlans(log, planCodec, { organisation, upTo })),
      }
      const filter = filterText(parameters, upTo)
      return {
        name: `organisation-${organisation}_pos${upTo}`,
        headers,
        entries,
        filter,
        pieces: () => ocel(source),
      }
    }
    return { format: 'ocel', as, prepare }
  }

  /** As far as the feed has come; what is recorded from now on is not in it. */
  async function counted(picture: Omit<Picture, 'upTo'>) {
    const upTo = await audit.position()
    const entries = await audit.count({ ...picture, upTo })
    const headers = { 'plan-ledger-position': `${upTo}`, 'plan-ledger-parked': `${await audit.parked()}` }
    return { upTo, entries, headers }
  }

  async function* counting(plans: AsyncIterable<readonly PlanEvent[]>) {
    for await (const events of plans) {
      work.counted(events.length)
      yield events
    }
  }

  async function* own(organisation: string, upTo: bigint): AsyncGenerator<OrganisationEvent> {
    for await (const recorded of log.read(organisationStream(organisation))) {
      if (recorded.position > upTo) return
      yield organisationCodec.decode(recorded)
    }
  }

  function decode(recorded: RecordedEvent): Promise<ExportedEvent> {
    return recorded.stream.startsWith('plan-')
      ? planCodec.decode(recorded)
      : organisationCodec.decode(recorded)
  }
}

function mayAudit(principal: Principal, organisation: string): Pick<Allowed, 'as'> | Problem {
  const permission = can(principal, 'readAudit', { organisation })
  if (permission.allowed) return permission
  if (permission.hidden) return nothingHere
  const detail = 'This is not for the acting member.'
  return { status: 403, code: 'NOT_ALLOWED', detail, rule: permission.rule }
}

/** What was let through, in the words of the address, as it is recorded. */
const filterText = (parameters: URLSearchParams, upTo: bigint): string =>
  new URLSearchParams([['upTo', `${upTo}`], ...parameters]).toString()

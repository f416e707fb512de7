import { createHash } from 'node:crypto'
import {
  type ExportFormat,
  foldPlan,
  isUuid,
  makeExport,
  organisationStream,
  type PlanEvent,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { jsonLines, ocel, type Pieces, planCalendar, planCsv, writeDocument } from '@plan-ledger/exchange'
import { type Ledger, operator } from '@plan-ledger/imports'
import { v7 as newUuid } from 'uuid'
import { type Place, withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'

export const planFormats = ['json', 'jsonl', 'csv', 'ocel', 'ics'] as const satisfies readonly ExportFormat[]
export type PlanFormat = (typeof planFormats)[number]

export interface ExportRequest {
  /** Its UUID, or its id in the API. */
  readonly plan: string
  readonly format: PlanFormat
  /** Only what was recorded up to then; RFC 3339, UTC, three decimals. */
  readonly at?: string | undefined
  /** Takes the text, once it is recorded that it leaves. */
  readonly write: (text: string) => Promise<void>
}

export interface Exported {
  readonly plan: Uuid
  readonly events: number
}

/** Writes a plan out, and records that it was. @throws Sentence when there is no such plan */
export const exportPlan = ({
  databaseUrl,
  eventStoreUrl,
  dataDir,
  ...request
}: ExportRequest & Place): Promise<Exported> =>
  withLedger({ databaseUrl, eventStoreUrl, dataDir }, ledger => exportFrom(ledger, request))

export async function exportFrom(ledger: Ledger, request: ExportRequest): Promise<Exported> {
  const plan = uuidOf(request.plan)
  const loaded = await ledger.plans().load(planStream(plan))
  const { at } = request
  const events = loaded.events
    .filter(({ recordedAt }) => at === undefined || recordedAt <= at)
    .map(({ position, ...event }) => event as PlanEvent)
  const [started] = events
  if (!started) throw new Sentence(`There is no plan ${plan}${at && loaded.version > 0 ? ` at ${at}` : ''}.`)
  const organisations = ledger.organisations()
  const stream = organisationStream(started.organisation)
  const { state } = await organisations.load(stream)
  const organisation = { id: started.organisation, name: state?.name ?? '' }
  const { format } = request
  let text = ''
  for await (const piece of written[format](events, organisation)) text += piece
  const digest = createHash('sha256').update(text, 'utf8').digest('hex')
  const entries = events.length
  const recorded = await organisations.change(
    {
      organisation: organisation.id,
      stream,
      commandId: newUuid(),
      owner: organisation.id,
      actor: operator(organisation.id),
      origin: 'api',
    },
    (known, facts) =>
      makeExport(known, { export: newUuid(), format, plan, filter: null, entries, digest }, facts),
  )
  if (recorded.kind !== 'done')
    throw new Sentence('The export could not be recorded, so it was not made: try again.')
  await request.write(text)
  return { plan, events: entries }
}

type Written = (
  events: readonly PlanEvent[],
  organisation: { readonly id: Uuid; readonly name: string },
) => Pieces

const written: { readonly [F in PlanFormat]: Written } = {
  json: async function* (events, organisation) {
    yield `${JSON.stringify(writeDocument(events, organisation), null, 2)}\n`
  },
  jsonl: events => jsonLines(events),
  csv: events => planCsv(events),
  ocel: events => ocel({ plans: () => [events] }),
  ics: events => planCalendar(foldPlan(events)?.title ?? '', [events]),
}

/** The API's ids name the type beside the UUID: `Plan:<uuid>` in Base64. */
function uuidOf(text: string): Uuid {
  if (isUuid(text.toLowerCase())) return text.toLowerCase()
  const [type, uuid] = Buffer.from(text, 'base64').toString('utf8').split(':')
  if (type === 'Plan' && isUuid(uuid)) return uuid
  throw new Sentence(`${JSON.stringify(text.slice(0, 80))} is no id of a plan.`)
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { embeddedPostgres, ledgerOn, seedInto } from '@plan-ledger/cli'
import type { PlanEvent } from '@plan-ledger/domain'
import {
  type EventToAppend,
  keyInFile,
  memoryEventLog,
  memoryKeyVault,
  postgresEventLog,
  postgresKeyVault,
} from '@plan-ledger/event-log'
import postgres, { type Sql } from 'postgres'
import { temporaryFolder } from '../testkit/index.ts'
import { idOf, type Lived, type Lives, livesOf, type Place } from './copies.ts'
import { drawn } from './invented.ts'
import { type LongLife, longLife } from './long-life.ts'

/** What every history leads up to. */
const now = new Date('2026-11-18T16:00:00.000Z')
const years = 6
const [minute, day] = [60_000, 86_400_000]
const units = [
  ...['Care', 'Design', 'Engineering', 'Finance', 'Harbour', 'Laboratory'],
  ...['Logistics', 'People', 'Production', 'Research', 'Sales', 'Support'],
]
const organisationOf = (number: number) => idOf(now.getTime() - years * 365 * day, number, 0x2_0000_0000)

/** Which log it is: the same for the same number of events. */
export interface Million {
  readonly events: number
  /** The large one, with all but some 8 % of the events. */
  readonly organisation: string
  readonly others: readonly string[]
  /** A plan of the large one with one in a hundred of all events, 10,000 at most. */
  readonly longPlan: string
}

const millionOf = (events: number): Million => ({
  events,
  organisation: organisationOf(0),
  others: [organisationOf(1), organisationOf(2)],
  longPlan: idOf(now.getTime() - years * 365 * day, 0, 0x3_0000_0000),
})

/** The demonstration organisation as it comes of its own commands. */
const demonstration = async (): Promise<Lives> => {
  const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
  await seedInto(ledger, now)
  const { events } = await ledger.log.readAll({ after: 0n, limit: 100_000 })
  const decoded: Lived[] = []
  for (const recorded of events) {
    const codec = recorded.stream.startsWith('plan-') ? ledger.planCodec : ledger.organisationCodec
    const { position: _, ...event } = await codec.decode(recorded)
    decoded.push(event as Lived)
  }
  return livesOf(decoded)
}

/** One plan that lives through all the years. */
const longPlanOf = ({ events, organisation, longPlan }: Million, owner: LongLife['owner']) => {
  const length = Math.min(10_000, Math.floor(events / 100))
  const begins = now.getTime() - (years * 365 - 1) * day
  const step = Math.floor((now.getTime() - begins) / (length + 1))
  const commandId = (at: number) => idOf(at, 0, 0x3_0000_0001)
  return longLife({ organisation, plan: longPlan, owner, length, begins, step, commandId })
}

const ofPlan = ({ stream }: Lived) => stream.startsWith('plan-')

/** Where the lives are lived: teams that live them twice within the years, nine in ten in the large organisation. */
const placesFor = ({ events, organisation, others }: Million, lives: Lives): readonly Place[] => {
  const copies = Math.ceil(events / lives.events.filter(ofPlan).length)
  const small = Math.ceil(copies * 0.04)
  const span = Math.ceil((now.getTime() - Date.parse(lives.events[0]!.recordedAt)) / day)
  const room = years * 365 - span
  return Array.from({ length: copies }, (_, number) => {
    const belongs = number < copies - 2 * small ? 0 : number < copies - small ? 1 : 2
    const first = belongs === 0 ? 0 : copies - (3 - belongs) * small
    const [team, again] = [Math.floor((number - first) / 2), (number - first) % 2]
    // the founders come first, those who live a second time begin when the first time is nearly over
    const wait = number === first ? 0 : drawn(`place ${number}`) % Math.floor(room * 0.35)
    const days = again ? room - wait : wait
    return {
      number,
      organisation: [organisation, ...others][belongs]!,
      team: belongs * 100_000 + team,
      shift: (days - room) * 1_440 + (drawn(`minutes ${number}`) % 60),
      unit: said => units[(drawn(said) + team) % units.length]!,
      first: number === first,
      again: again === 1,
    }
  })
}

/** All events in the order in which they were recorded, each made when it is asked for. */
function* lived(lives: Lives, places: readonly Place[], long: readonly PlanEvent[], events: number) {
  const moments: { readonly at: number; readonly place?: Place; readonly event: Lived }[] = long.map(
    event => ({
      at: Date.parse(event.recordedAt),
      event,
    }),
  )
  for (const place of places)
    lives.events.forEach(event => {
      const founding = event.type === 'OrganisationFounded'
      if (!ofPlan(event) && (place.again || (founding && !place.first))) return
      if (moments.length === events) return
      moments.push({ at: Date.parse(event.recordedAt) + place.shift * minute, place, event })
    })
  moments.sort((a, b) => a.at - b.at)
  const versions = new Map<string, number>()
  for (const { place, event } of moments) {
    const happened = place ? lives.at(place, event) : event
    const version = (versions.get(happened.stream) ?? 0) + 1
    versions.set(happened.stream, version)
    yield { ...happened, version }
  }
}

const atOnce = 2_000

/**
 * Fills an empty log with the lives of thousands of people over six years: real events in real bytes, their parts
 * sealed with the keys of a real vault. Copied into the tables as the adapter would have written them, because a
 * commit per command would take hours.
 */
const fill = async (
  million: Million,
  { sql, log, vault, say }: Opened & { readonly sql: Sql; readonly say: (line: string) => void },
) => {
  if ((await log.head()) > 0n) throw new Error('the log is not empty')
  const lives = await demonstration()
  const places = placesFor(million, lives)
  const long = await longPlanOf(million, lives.person(places[0]!.team, lives.members[0]!))
  const { planCodec, organisationCodec } = ledgerOn(log, vault)
  const owners = new Map<string, string>()
  const encoded = (event: Lived): Promise<EventToAppend> => {
    if (event.type === 'PlanStarted') owners.set(event.stream, event.data.owner)
    const owner = owners.get(event.stream)
    return owner === undefined
      ? organisationCodec.encode(event as Parameters<typeof organisationCodec.encode>[0], event.organisation)
      : planCodec.encode(event as PlanEvent, owner)
  }

  let position = 0
  let copying = Promise.resolve()
  const began = performance.now()
  const store = async (events: readonly Lived[]) => {
    const ready = await Promise.all(events.map(encoded))
    await copying
    const rows = ready.map((event, i) => ({ ...event, place: events[i]!, position: ++position }))
    copying = copyIn(sql, rows)
    const rate = position / ((performance.now() - began) / 1_000)
    if (position % 100_000 === 0) say(`${position.toLocaleString('en')} events, ${Math.round(rate)} a second`)
  }
  let waiting: Lived[] = []
  for (const event of lived(lives, places, long, million.events)) {
    waiting.push(event)
    if (waiting.length < atOnce) continue
    await store(waiting)
    waiting = []
  }
  if (waiting.length > 0) await store(waiting)
  await copying
  await sql.unsafe('vacuum (analyze) log.event; ').simple()
  await sql.unsafe('vacuum (analyze) log.sealed').simple()
}

type Copied = EventToAppend & { readonly place: Lived; readonly position: number }

const copyIn = async (sql: Sql, rows: readonly Copied[]): Promise<void> => {
  const hex = (bytes: Uint8Array) =>
    `\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`
  const events = rows.map(
    ({ position, place, id, type, bytes }) =>
      `${position}\t${place.stream}\t${place.version}\t${id}\t${type}\t${hex(bytes)}\n`,
  )
  const parts = rows.flatMap(({ id, sealed }) =>
    sealed.map(({ subject, bytes }) => `${id}\t${subject}\t${hex(bytes)}\n`),
  )
  await sql.begin(async tx => {
    // as every writer does
    await tx`select pg_advisory_xact_lock('log.event'::regclass::oid::bigint)`
    await pipeline(Readable.from([events.join('')]), await tx`copy log.event from stdin`.writable())
    await pipeline(Readable.from([parts.join('')]), await tx`copy log.sealed from stdin`.writable())
  })
}

interface Opened {
  readonly log: Awaited<ReturnType<typeof postgresEventLog>>
  readonly vault: Awaited<ReturnType<typeof postgresKeyVault>>
}

export interface LogOptions {
  readonly events?: number
  /** Where the filled log is kept and found again; without it, it is gone at the end. */
  readonly dataDir?: string
  readonly say?: (line: string) => void
}

/** A PostgreSQL of its own with a log of so many events. */
export const openMillion = async ({ events = 1_000_000, dataDir, say = () => undefined }: LogOptions) => {
  const folder = dataDir ?? (await temporaryFolder())
  const database = await embeddedPostgres({ dataDir: folder })
  const vaultKeyFile = join(folder, 'keys', 'vault-wrapping-key')
  const log = await postgresEventLog({ url: database.url })
  const vault = await postgresKeyVault({ url: database.url, wrappingKey: await keyInFile(vaultKeyFile) })
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  const million = millionOf(events)
  const close = async () => {
    await sql.end()
    await vault.close()
    await log.close()
    await database.stop()
    if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
  }
  try {
    const head = await log.head()
    if (head === 0n) await fill(million, { log, vault, sql, say })
    else if (head !== BigInt(events)) throw new Error(`the log there has ${head} events, not ${events}`)
  } catch (error) {
    await close()
    throw error
  }
  return { ...million, databaseUrl: database.url, vaultKeyFile, log, vault, [Symbol.asyncDispose]: close }
}

import { setTimeout as pause } from 'node:timers/promises'
import {
  evolve,
  evolveOrganisation,
  foldOrganisation,
  organisationStream,
  planStream,
} from '@plan-ledger/domain'
import {
  changeStream,
  decodedOnce,
  inOneStatement,
  keyInFile,
  openEventLog,
  postgresKeyVault,
  sameKeyAsBefore,
} from '@plan-ledger/event-log'
import { planViews, schema, trustedDocuments } from '@plan-ledger/graphql'
import { codecsOf, ledgerOn } from '@plan-ledger/imports'
import {
  auditFeed,
  createTree,
  createVisits,
  evidence,
  historyOf,
  isTransient,
  keepTree,
  logKey,
  makeReadable,
  organisationList,
  planDirectory,
  projector,
  readModelStatus,
  readModels,
  visits,
  whereItFailed,
} from '@plan-ledger/read-models'
import { pino } from 'pino'
import postgres from 'postgres'
import { v7 as newId } from 'uuid'
import { acrossPlans } from './across-plans.ts'
import { announcer } from './announcer.ts'
import { authenticate } from './authenticate.ts'
import { contextFor } from './context.ts'
import { erasedBefore } from './erasure/erased-before.ts'
import { eraser } from './erasure/eraser.ts'
import { createErasuresAsked } from './erasure/erasures-asked.ts'
import { erasuresFor } from './erasure/erasures-for.ts'
import { forgetting } from './erasure/forgetting.ts'
import { subjectOf } from './erasure/subject-of.ts'
import { takeAway } from './erasure/take-away.ts'
import { evidenceFor, sha256 } from './evidence.ts'
import { calendar } from './exports/calendar.ts'
import { calendarAddresses } from './exports/calendar-addresses.ts'
import { calendarPlans } from './exports/calendar-plans.ts'
import { exports } from './exports/exports.ts'
import { inWork } from './exports/in-work.ts'
import { exportLimits } from './exports/limits.ts'
import { offerAudit } from './exports/offer-audit.ts'
import { offerEvidence } from './exports/offer-evidence.ts'
import { offerPlan } from './exports/offer-plan.ts'
import { fanOut } from './fan-out/fan-out.ts'
import { news } from './fan-out/news.ts'
import { sharedContext } from './fan-out/shared-context.ts'
import { standing } from './fan-out/standing.ts'
import type { ContextFor } from './http/endpoint.ts'
import { maskError } from './http/masked.ts'
import { type Served, type Serving, serve } from './http/serve.ts'
import { loadTogether } from './load-together.ts'
import { metrics } from './metrics.ts'
import { organisations } from './organisations.ts'
import { historyOf as planHistoryOf } from './plan-history.ts'
import { readiness } from './readiness.ts'
import { recordedReads } from './recorded-reads.ts'
import { nameNowIn, renamingsFor } from './renamings.ts'
import { plansHere } from './transfers/plans-here.ts'
import { transfers } from './transfers/transfers.ts'
import { watchAudit } from './watch-audit.ts'

export interface ApiSettings {
  /** Only `127.0.0.1` so far. */
  readonly host?: string
  /** 0 for any free one. */
  readonly port: number
  readonly databaseUrl: string
  /** Where the log lives instead of the database. */
  readonly eventStoreUrl?: string | undefined
  /** Exact origins of dashboards. */
  readonly dashboardOrigins: readonly string[]
  /** HS256, 32 bytes. */
  readonly developmentTokenKey: Uint8Array
  /** The file with the key that signs the organisations' logs, 32 secret bytes; made when it is missing. */
  readonly logKeyFile: string
  /** The file with the key that wraps the keys of people; made when it is missing. */
  readonly vaultKeyFile: string
  /** Hours that an erasure waits, so that it can be cancelled: 0 to 720, 24 where none are given. */
  readonly erasureWaitingHours?: number
  /** Takes each line of the log, JSON without content; standard error by default. */
  readonly logTo?: { write(line: string): void }
}

export interface RunningApi {
  /** Without a path: `http://127.0.0.1:4000`. */
  readonly url: string
  /** Ends what is in work and gives everything back, within five seconds. */
  stop(): Promise<void>
}

/** The database does not answer; the message is one sentence for the person who starts the process. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/**
 * The whole API, from top to bottom.
 * @param listen puts it on the network; a benchmark puts another server in its place
 * @throws CannotListen, DatabaseAway, EventLogAway, OtherKey
 */
export async function startApi(
  settings: ApiSettings,
  listen: (given: Serving) => Promise<Served> = serve,
): Promise<RunningApi> {
  const logger = pino({ base: null }, settings.logTo ?? pino.destination(2))
  const clock = () => new Date().toISOString()
  const url = settings.databaseUrl
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of undo.splice(0).reverse()) await each()
  }

  try {
    const sql = postgres(url, { max: 8, connect_timeout: 5, backoff: soon, onnotice: () => undefined })
    undo.push(() => sql.end({ timeout: 1 }))
    const log = await openEventLog({
      databaseUrl: url,
      eventStoreUrl: settings.eventStoreUrl,
      streamPrefixes: [planStream(''), organisationStream('')],
    })
    undo.push(() => log.close())
    const vault = await postgresKeyVault({ url, wrappingKey: await keyInFile(settings.vaultKeyFile) })
    undo.push(() => vault.close())

    // read models and subscriptions follow the same events
    const codecs = codecsOf(vault)
    const planCodec = decodedOnce(codecs.planCodec)
    const organisationCodec = decodedOnce(codecs.organisationCodec)
    const ledger = ledgerOn(log, vault)
    const plans = changeStream({ log, codec: planCodec, evolve, initial: undefined, clock, newId })
    const founded = changeStream({
      log,
      codec: organisationCodec,
      evolve: evolveOrganisation,
      fold: (state, events) => foldOrganisation(events, state),
      initial: undefined,
      clock,
      newId,
    })

    const history = historyOf(log, { plan: planCodec, organisation: organisationCodec })
    await makeReadable(history, sql, readModels)
    await createVisits(sql)
    await createTree(sql)
    await createErasuresAsked(sql)
    const seed = await keyInFile(settings.logKeyFile)
    await sameKeyAsBefore(sql, 'log-key', seed)
    const key = logKey(seed)
    const tree = keepTree({
      log,
      sql,
      url,
      key,
      sha256,
      clock,
      streamPrefixes: [planStream(''), organisationStream('')],
      report: ({ kind, error }) =>
        logger[kind === 'retry' ? 'warn' : 'error']({ failed: whereItFailed(error) }, `signed log: ${kind}`),
    })
    undo.push(() => tree.stop())
    const keeping = projector({
      history,
      sql,
      url,
      models: readModels,
      report: ({ kind, model, error, ...more }) =>
        logger[kind === 'retry' ? 'warn' : 'error'](
          {
            model,
            failed: whereItFailed(error),
            ...('key' in more && { key: more.key, position: `${more.position}` }),
          },
          `read model: ${kind}`,
        ),
    })
    undo.push(() => keeping.stop())

    const forget = forgetting(
      [planCodec, organisationCodec, ledger.planCodec, ledger.organisationCodec],
      [plans, founded, planViews],
    )
    const watchers = await announcer({
      log,
      first: event => {
        if (event.type === 'SubjectErased') forget(subjectOf(organisationCodec, event))
      },
      organisationOf: event => planCodec.clear(event).organisation,
      isTransient,
      report: error => logger.warn({ failed: whereItFailed(error) }, 'following the log was interrupted'),
    })
    undo.push(() => watchers.stop())

    // exports take their time: they never hold what answers need
    const patient = postgres(url, {
      max: 4,
      connect_timeout: 5,
      backoff: soon,
      onnotice: () => undefined,
      connection: { statement_timeout: exportLimits.statement },
    })
    undo.push(() => patient.end({ timeout: 1 }))
    const work = inWork()

    const directory = planDirectory(sql)
    const people = organisations(loadTogether(founded), organisationList(sql))
    const calendars = await calendarAddresses(sql)
    const plansOf = calendarPlans(directory, plans)
    const moved = await transfers({
      sql: patient,
      ledger,
      organisations: people,
      knownPlans: plansHere(ids => directory.byIds(ids, clock().slice(0, 10)), log),
      offers: counted => [
        offerAudit({
          log,
          planCodec,
          organisationCodec,
          audit: auditFeed(patient, { stretch: exportLimits.stretch }),
          work: { counted },
        }),
        offerPlan,
        offerEvidence,
      ],
      contextFor: arrival => contexts(arrival),
      newId,
      isTransient,
      untilReachable,
      report: error => logger.error({ failed: whereItFailed(error) }, 'a transfer failed'),
    })
    undo.push(() => moved.stop())
    const away = takeAway({
      log,
      codec: organisationCodec,
      vault,
      history,
      sql,
      models: readModels,
      forget,
      alsoIn: [
        ({ subject }) => visits(sql).forget(subject),
        ({ organisation, subject }) => calendars.forget({ organisation, member: subject }),
        // what was brought or taken along is opaque: whose words are in it nobody knows
        ({ organisation }) => moved.forget(organisation),
      ],
    })
    await erasedBefore({ log, sql, organisations: founded, vault, forget, takeAway: away })
    const erasing = eraser({
      log,
      sql,
      url,
      organisations: founded,
      takeAway: away,
      clock,
      newId,
      report: error => logger.error({ failed: whereItFailed(error) }, 'an erasure was interrupted'),
    })
    undo.push(() => erasing.stop())
    const contexts: ContextFor = contextFor({
      transfers: moved.sources,
      calendars,
      calendarPlans: plansOf,
      erasures: erasuresFor({
        plans,
        organisations: founded,
        directory,
        announcer: watchers,
        waitingHours: settings.erasureWaitingHours ?? 24,
      }),
      renamings: renamingsFor(founded, watchers),
      plans,
      founded,
      organisations: people,
      readModelLag: () => readModelStatus(history, sql, readModels),
      directory,
      audit: auditFeed(sql),
      across: acrossPlans(sql),
      evidence: evidenceFor({
        log,
        codec: planCodec,
        kept: evidence(sql, sha256),
        publicKey: key.publicKey,
      }),
      watchAudit: watchAudit({ feed: auditFeed(sql), organisations: people, untilReachable }),
      clock,
      newId,
    })
    const fanned = fanOut({
      announcer: watchers,
      head: () => log.head(),
      standing: standing(watchers, id => untilReachable(() => people.load(id))),
      news: news(plans, planCodec, untilReachable),
      forMany: sharedContext({
        load: async stream => planHistoryOf(await plans.load(stream)),
        planRow: inOneStatement(ids => directory.byIds(ids, clock().slice(0, 10))),
        nameNow: organisation => nameNowIn(founded, organisation),
        clock,
      }),
      forOne: principal => contexts({ principal, signal: new AbortController().signal }),
      mayReadAs: principal => recordedReads({ organisations: founded, newId }, clock, principal),
      mask: maskError(logger),
    })
    const served = await listen({
      host: settings.host ?? '127.0.0.1',
      port: settings.port,
      origins: settings.dashboardOrigins,
      schema,
      trustedDocuments: Object.values(trustedDocuments),
      contextFor: contexts,
      exports: exports(
        [
          offerAudit({
            log,
            planCodec,
            organisationCodec,
            audit: auditFeed(patient, { stretch: exportLimits.stretch }),
            work,
          }),
          offerPlan,
          offerEvidence,
        ],
        { contextFor: contexts, work, logger },
      ),
      transferFiles: moved.files,
      calendar: calendar({ addresses: calendars, organisations: people, plansOf, work }),
      authenticate: authenticate(settings.developmentTokenKey, people),
      fanOut: fanned,
      ready: readiness(log, keeping, fanned),
      metrics: metrics(log, keeping, fanned, work),
      logger,
    })
    undo.push(() => served.close())
    return { url: served.url, stop }
  } catch (error) {
    await stop().catch(() => undefined)
    if (!isTransient(error)) throw error
    const { host } = new URL(url)
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new DatabaseAway(`The database at ${host} can't be reached${code}: check DATABASE_URL.`)
  }
}

/** Seconds until a lost connection is tried again: an outage ends when the database is back. */
const soon = (attempt: number) => Math.min(0.02 * 2 ** attempt, 1)

const attempts = 6

/** A watcher outlives a short outage; in a longer one it ends, and its client comes back by itself. */
async function untilReachable<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1)
    try {
      return await attempt()
    } catch (error) {
      if (!isTransient(error) || n === attempts) throw error
      await pause(100 * 2 ** n)
    }
}

import { setTimeout as pause } from 'node:timers/promises'
import {
  completeErasure,
  type Decision,
  type Erasure,
  eraseSubject,
  type Facts,
  isRejected,
  type Organisation,
  type OrganisationEvent,
  type OrganisationEventBody,
  type OrganisationState,
} from '@plan-ledger/domain'
import type { ChangeStream, EventLog } from '@plan-ledger/event-log'
import { whileLeading } from '@plan-ledger/read-models'
import type { Sql } from 'postgres'
import { erasuresAsked } from './erasures-asked.ts'
import { erasuresOf } from './erasures-of.ts'
import type { Subject } from './take-away.ts'
import type { Named } from './where-named.ts'

interface Settings {
  readonly log: EventLog
  readonly sql: Sql
  /** Of the database in which the leader's lock lies. */
  readonly url: string
  readonly organisations: ChangeStream<OrganisationEvent, OrganisationState>
  readonly takeAway: (whose: Subject) => Promise<Named>
  readonly clock: () => string
  readonly newId: () => string
  readonly report: (error: unknown) => void
}

export interface Eraser {
  /** Ends after the step in work; what is left is done at the next start. */
  stop(): Promise<void>
}

/** ms between two looks for what has come due. */
const every = 500
const longestPause = 5_000

/**
 * Carries out the erasures that are due, and finishes those that a crash left. One leader among all processes; what
 * two did at once would be the same twice. The event comes first and the key goes after it, so that a crash can leave
 * work undone and never a key destroyed that nobody was told of.
 */
export function eraser({ url, report, ...settings }: Settings): Eraser {
  const stopping = new AbortController()
  const { signal } = stopping
  const nothing = () => undefined

  const running = (async () => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        await whileLeading(
          url,
          'plan-ledger.eraser',
          signal,
          { alive: nothing, leading: nothing, standingBy: nothing },
          async either => {
            const look = lookingFor(settings)
            while (!either.aborted) {
              await look()
              failures = 0
              await pause(every, undefined, { signal: either }).catch(nothing)
            }
          },
        )
      } catch (error) {
        if (signal.aborted) return
        report(error)
        failures += 1
        await pause(Math.min(100 * 2 ** failures, longestPause), undefined, { signal }).catch(nothing)
      }
    }
  })()

  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** One look at all that waits. Organisations in which nothing does are not looked at until somebody asks again. */
export function lookingFor({
  log,
  sql,
  organisations,
  takeAway,
  clock,
  newId,
}: Omit<Settings, 'url' | 'report'>): () => Promise<void> {
  const open = new Set<string>()
  const asked = erasuresAsked(sql, log)

  return async () => {
    for (const stream of await asked()) open.add(stream)
    for (const stream of open) {
      const found = (await organisations.load(stream)).state
      for (const erasure of erasuresOf(found, 'waiting'))
        if (found && erasure.due <= clock()) await note(stream, found, erasure, eraseSubject)
      const { state } = await organisations.load(stream)
      for (const erasure of erasuresOf(state, 'erased')) {
        if (!state) continue
        const { plans, entries } = await takeAway({ organisation: state.id, subject: erasure.subject })
        await note(stream, state, erasure, (now, command, facts) =>
          completeErasure(now, { ...command, plans, entries }, facts),
        )
      }
      const after = (await organisations.load(stream)).state
      if (erasuresOf(after, 'waiting', 'erased').length === 0) open.delete(stream)
    }
  }

  /** The organisation itself does it, because of what was asked. A refusal leaves the erasure waiting. */
  async function note(
    stream: string,
    { id, name }: Organisation,
    erasure: Erasure,
    decide: (
      state: OrganisationState,
      command: { readonly erasure: string },
      facts: Facts,
    ) => Decision<OrganisationEventBody>,
  ): Promise<void> {
    await organisations.change(
      {
        organisation: id,
        stream,
        commandId: newId(),
        owner: id,
        actor: { id, name, role: 'admin' },
        causedBy: erasure.event,
        origin: 'app',
      },
      (state, facts) => {
        const decision = decide(state, { erasure: erasure.id }, facts as Facts)
        return isRejected(decision) ? { rejected: decision } : decision
      },
    )
  }
}

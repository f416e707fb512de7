import assert from 'node:assert/strict'
import {
  type Decision,
  type Facts,
  foldPlan,
  isRejected,
  type Plan,
  type PlanEvent,
  type PlanEventBody,
  type PlanState,
  type RejectionCode,
} from '../index.ts'
import { continued, history, olga, type Told } from './history.testing.ts'

type Decide<C, F extends Facts> = (plan: PlanState, command: C, facts: F) => Decision<PlanEventBody>
type Also<F extends Facts> = Partial<Facts> & Omit<F, keyof Facts>

/** What has happened so far; a `when` goes on from here. */
export interface Scene {
  readonly events: readonly PlanEvent[]
  /** @throws if no plan was started */
  readonly plan: Plan
  /** A decision, its command, and facts other than the usual (Olga, the owner, without a reason, a minute later). */
  when<C, F extends Facts>(
    decide: Decide<C, F>,
    command: C,
    ...also: Record<never, never> extends Also<F> ? [Also<F>?] : [Also<F>]
  ): Outcome
}

export interface Outcome {
  /** Exactly these events, none for none. They have then happened. */
  then(...expected: readonly PlanEventBody[]): Scene
  /** Refused by that rule, and with these arguments and at this path if given. Nothing has happened. */
  refused(
    code: RejectionCode,
    more?: { path?: readonly string[]; args?: Record<string, string | number> },
  ): Scene
}

/** `given(planStarted(), stepPlanned('read')).when(completeStep, { step: id('read') }).then(stepCompleted('read'))` */
export const given = (...bodies: readonly Told[]): Scene => scene(history(...bodies))

/** As `given`, from events that have their envelopes. */
export function scene(events: readonly PlanEvent[]): Scene {
  const state = foldPlan(events)
  return {
    events,
    get plan() {
      assert(state, 'no plan was started')
      return state
    },
    when: (decide, command, ...[also]) => {
      const facts = { now: nextMinute(events), actor: olga, ...also }
      return outcome(events, decide(state, command, facts as Parameters<typeof decide>[2]), facts)
    },
  }
}

function outcome(events: readonly PlanEvent[], decision: Decision<PlanEventBody>, facts: Facts): Outcome {
  const { now, actor, reason, occurredAt = now } = facts
  return {
    // biome-ignore lint/suspicious/noThenProperty: the word of the grammar; nobody awaits an outcome.
    then: (...expected) => {
      assert.deepStrictEqual(decision, expected)
      const envelope = { recordedAt: now, occurredAt, actor, ...(reason && { reason }) }
      return scene(continued(events, ...expected.map(body => ({ ...body, ...envelope }))))
    },
    refused: (code, { path, args } = {}) => {
      assert(isRejected(decision), `expected ${code}, got ${JSON.stringify(decision)}`)
      assert.equal(decision.rejected, code)
      if (path) assert.deepStrictEqual(decision.path, path)
      if (args) assert.deepStrictEqual(decision.args, args)
      return scene(events)
    },
  }
}

const nextMinute = (events: readonly PlanEvent[]) =>
  new Date(Date.parse(events.at(-1)?.recordedAt ?? '2026-01-05T08:59:00.000Z') + 60_000).toISOString()

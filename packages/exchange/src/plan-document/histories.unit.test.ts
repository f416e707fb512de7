import { type PlanEvent, planPersonal } from '@plan-ledger/domain'
import {
  baselineProposed,
  baselineSigned,
  because,
  goalAbandoned,
  goalAchieved,
  goalRevised,
  goalSet,
  history,
  id,
  olga,
  planActivated,
  planClosed,
  planHistories,
  planStarted,
  stepPlanned,
  told,
} from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkHistory } from './check-history.ts'
import { facts, harbour, signed } from './documents.testing.ts'
import { readDocument } from './read-document.ts'
import type { TextForm } from './read-text.ts'
import type { DocumentedHistory, DocumentOfPlan } from './schema/document.ts'
import { writeDocument } from './write-document.ts'

type WithHistory = DocumentOfPlan & { readonly history: DocumentedHistory }

const documentOf = (events: readonly PlanEvent[]) => writeDocument(events, harbour(events)) as WithHistory

const broughtBack = (events: readonly PlanEvent[], form: TextForm) => {
  const document = documentOf(events)
  const text =
    form === 'json'
      ? JSON.stringify(document, null, 2)
      : stringify(document, { aliasDuplicateObjects: false })
  const read = readDocument(text, form)
  return 'flaws' in read ? read.flaws : checkHistory(read.document as WithHistory, facts)
}

describe('a plan document with its history', () => {
  const types = new Set<string>()

  it('written and read again is the same history, for 1,000 random plans, in JSON and in YAML', () => {
    let plans = 0
    fc.assert(
      fc.property(planHistories().map(signed), events => {
        plans += 1
        for (const { type } of events) types.add(type)
        expect(broughtBack(events, 'json')).toEqual(events)
        // reading YAML takes ten times as long
        if (plans % 10 === 0) expect(broughtBack(events, 'yaml')).toEqual(events)
      }),
      { numRuns: 1_000, seed: 20261122 },
    )
  }, 240_000)

  it('did so with every type of event there is', () =>
    expect(Object.keys(planPersonal).filter(type => !types.has(type))).toEqual([]))

  it('says nothing where no plan was started', () =>
    expect(writeDocument([], { id: id('organisation'), name: 'Harbour Works' })).toBeUndefined())
})

describe('a history that could not have happened', () => {
  const begun = [planStarted(), planActivated(), goalSet('lead', { due: '2026-12-31' })]
  const digest = '0'.repeat(64)
  const refused = (events: readonly PlanEvent[]) => checkHistory(documentOf(events), facts)
  const changed = (version: number, change: object) =>
    history(...begun).map(event =>
      event.version === version ? ({ ...event, ...change } as PlanEvent) : event,
    )

  it.each<[string, readonly PlanEvent[], string, string]>([
    [
      'achieves a goal that was never set',
      history(planStarted(), goalAchieved('lead')),
      'UNKNOWN_GOAL',
      '1.data.goal',
    ],
    ['sets a goal twice', history(...begun, goalSet('lead')), 'DUPLICATE_ID', '3.data.goal'],
    [
      'ends a goal that has ended',
      history(...begun, goalAchieved('lead'), goalAchieved('lead')),
      'CHANGES_NOTHING',
      '4',
    ],
    [
      'replaces what was not there',
      history(...begun, because('x', goalRevised('lead', { due: { old: '2026-11-30', new: '2027-01-31' } }))),
      'NOT_AS_DECIDED',
      '3.data.changes.due.old',
    ],
    [
      'gives up a goal without a reason',
      history(...begun, goalAbandoned('lead')),
      'REASON_REQUIRED',
      '3.reason',
    ],
    ['goes on after the end', history(...begun, planClosed(1, 0), stepPlanned('read')), 'PLAN_FINISHED', '4'],
    [
      'counts what is unfinished wrongly',
      history(...begun, planClosed(0, 0)),
      'NOT_AS_DECIDED',
      '3.data.unfinishedGoals',
    ],
    [
      'was signed as another plan',
      history(...begun, baselineProposed('first', 3, 'Olga'), baselineSigned('first', 3, 'Olga', digest)),
      'NOT_AS_DECIDED',
      '4.data.digest',
    ],
    [
      'was signed by somebody else than who acted',
      signed(
        history(
          ...begun,
          baselineProposed('first', 3, 'Olga'),
          told(baselineSigned('first', 3, 'Olga', digest), { actor: { ...olga, id: id('Carl') } }),
        ),
      ),
      'NOT_A_SIGNER',
      '4.data.baseline',
    ],
    [
      'is carried over from no plan',
      history(...begun, goalSet('teach', { carriedFrom: id('x') })),
      'UNKNOWN_PLAN',
      '3.data.carriedFrom',
    ],
    [
      'says an untidy text',
      history(...begun, goalSet('teach', { statement: ' Teach ' })),
      'NOT_AS_DECIDED',
      '3.data.statement',
    ],
    ['leaves out a version', changed(3, { version: 4 }), 'VERSION_DIFFERS', '2.version'],
    ['has one id for two events', changed(3, { id: history(...begun)[0]!.id }), 'DUPLICATE_ID', '2.id'],
    [
      'was recorded in the future',
      changed(3, { recordedAt: '2031-01-01T00:00:00.000Z' }),
      'IN_THE_FUTURE',
      '2.recordedAt',
    ],
    [
      'was recorded before what came before',
      changed(3, { recordedAt: '2025-01-01T00:00:00.000Z' }),
      'OUT_OF_ORDER',
      '2.recordedAt',
    ],
    [
      'was recorded before it happened',
      changed(3, { occurredAt: '2027-01-01T00:00:00.000Z' }),
      'IN_THE_FUTURE',
      '2.occurredAt',
    ],
    [
      'happened before the plan',
      changed(3, { occurredAt: '2020-01-01T00:00:00.000Z' }),
      'BEFORE_THE_PLAN',
      '2.occurredAt',
    ],
    [
      'gives an untidy reason',
      changed(3, { reason: { code: 'other', text: ' x' } }),
      'TEXT_MALFORMED',
      '2.reason.text',
    ],
    [
      'names an actor untidily',
      changed(3, { actor: { ...olga, name: 'Olga\n' } }),
      'TEXT_MALFORMED',
      '2.actor.name',
    ],
    [
      'does not begin with the plan',
      changed(1, { type: 'PlanActivated', data: {} }).slice(0, 1),
      'UNKNOWN_PLAN',
      '0',
    ],
  ])('is refused where it %s', (_, events, code, path) => {
    const whole = documentOf([...history(planStarted())])
    const document = { ...whole, history: { ...whole.history, events } } as unknown as WithHistory
    expect(checkHistory(document, facts)).toMatchObject({
      code,
      path: ['history', 'events', ...path.split('.')],
    })
  })

  it('is refused where it does not come to what the plan says', () => {
    const document = documentOf(history(...begun))
    const [lead] = document.plan.goals!
    const plan = { ...document.plan, goals: [{ ...lead!, due: '2027-06-30' }] }
    expect(checkHistory({ ...document, plan }, facts)).toMatchObject({
      code: 'CONTENT_DIFFERS',
      path: ['plan', 'goals', '0', 'due'],
    })
    expect(refused(history(...begun))).toHaveLength(3)
  })
})

import { describe, expect, it } from 'vitest'
import {
  carl,
  continued,
  given,
  goalAbandoned,
  goalAchieved,
  goalReopened,
  goalRevised,
  goalSet,
  history,
  id,
  on,
  planActivated,
  planClosed,
  planCompleted,
  planMoved,
  planRenamed,
  planReopened,
  planStarted,
  scene,
  told,
} from '../testing/words.testing.ts'
import { applySnapshot, reasonOfSnapshot, type SnapshotFacts } from './apply-snapshot.ts'
import { readSnapshot } from './snapshot.ts'

const now = '2026-06-01T00:00:00.000Z'
const facts: SnapshotFacts = {
  now,
  actor: carl,
  owner: { id: id('Olga'), name: 'Olga' },
  idOf: key => id(key),
}
const alpha = { key: 'alpha', statement: 'Graduate to alpha', due: '2025-03-31', status: 'open' }
const beta = { key: 'beta', statement: 'Graduate to beta', due: null, status: 'open' }
const version = (at: string, document: object | null, reason = 'Said so') => ({
  plan: '617-improve',
  at: `${at}T10:00:00Z`,
  reason,
  document,
})
const document = (...goals: object[]) => ({ title: 'Improve', unit: 'sig-pm', status: 'provisional', goals })

const imported = <B extends object>(at: string, body: B) =>
  told(body, { origin: 'import', occurredAt: `${at}T10:00:00.000Z` })
const started = planStarted({ title: 'Improve', unit: 'sig-pm', source: '617-improve' })
const alphaSet = goalSet('alpha', { statement: 'Graduate to alpha', due: '2025-03-31' })
const betaSet = goalSet('beta', { statement: 'Graduate to beta' })
const begun = [started, planActivated(), alphaSet, betaSet].map(body => imported('2025-01-01', body))

describe('the first version of a document', () => {
  it('starts an active plan with all its goals and how far they are', () =>
    given()
      .when(applySnapshot, version('2025-01-01', document(alpha, { ...beta, status: 'achieved' })), facts)
      .then(started, planActivated(), alphaSet, betaSet, goalAchieved('beta')))

  it('that is none starts nothing', () =>
    given().when(applySnapshot, version('2025-01-01', null), facts).then())
})

describe('the next version of a document', () => {
  const next = (...goals: object[]) => version('2025-02-01', document(...goals))

  it('that says the same records nothing', () =>
    given(...begun)
      .when(applySnapshot, next(alpha, beta), facts)
      .then())

  it('moves a due day, old beside new, and gives a first one', () =>
    given(...begun)
      .when(applySnapshot, next({ ...alpha, due: null }, { ...beta, due: '2025-09-01' }), facts)
      .then(
        goalRevised('alpha', { due: { old: '2025-03-31' } }),
        goalRevised('beta', { due: { new: '2025-09-01' } }),
      ))

  it('renames and moves the plan and rewords a goal', () =>
    given(...begun)
      .when(
        applySnapshot,
        version('2025-02-01', {
          ...document({ ...alpha, statement: 'Alpha' }, beta),
          title: 'Better',
          unit: null,
        }),
        facts,
      )
      .then(
        planRenamed('Improve', 'Better'),
        planMoved('sig-pm', undefined),
        goalRevised('alpha', { statement: { old: 'Graduate to alpha', new: 'Alpha' } }),
      ))

  it('achieves, abandons and reopens goals, revised while they are open', () =>
    given(...begun)
      .when(
        applySnapshot,
        next({ ...alpha, status: 'achieved', due: '2025-02-28' }, { ...beta, status: 'abandoned' }),
        facts,
      )
      .then(
        goalRevised('alpha', { due: { old: '2025-03-31', new: '2025-02-28' } }),
        goalAchieved('alpha'),
        goalAbandoned('beta'),
      )
      .when(applySnapshot, version('2025-03-01', document({ ...alpha, status: 'abandoned' }, beta)), facts)
      .then(
        goalReopened('alpha'),
        goalRevised('alpha', { due: { old: '2025-02-28', new: '2025-03-31' } }),
        goalAbandoned('alpha'),
        goalReopened('beta'),
      ))

  it('corrects the due day of an achieved goal without reopening it', () =>
    given(...begun, imported('2025-01-02', goalAchieved('alpha')))
      .when(applySnapshot, next({ ...alpha, status: 'achieved', due: '2025-02-28' }, beta), facts)
      .then(goalRevised('alpha', { due: { old: '2025-03-31', new: '2025-02-28' } })))

  it('abandons a goal it has dropped, and reopens it when it returns', () =>
    given(...begun)
      .when(applySnapshot, next(beta), facts)
      .then(goalAbandoned('alpha'))
      .when(applySnapshot, version('2025-03-01', document(alpha, beta)), facts)
      .then(goalReopened('alpha')))

  it('takes nothing back from an achieved goal it no longer mentions, nor touches a goal set by hand', () =>
    given(...begun, imported('2025-01-02', goalAchieved('alpha')), on('2025-01-03', goalSet('lead')))
      .when(applySnapshot, next(beta), facts)
      .then())

  it('closes the plan when the document is deleted, and reopens it when it is back', () =>
    given(...begun)
      .when(applySnapshot, version('2025-02-01', null), facts)
      .then(planClosed(2, 0))
      .when(applySnapshot, version('2025-03-01', null), facts)
      .then()
      .when(applySnapshot, version('2025-04-01', document(alpha, beta, { ...beta, key: 'stable' })), facts)
      .then(planReopened('closed'), goalSet('stable', { statement: 'Graduate to beta' })))

  it('leaves a plan completed until the document says something else', () =>
    given(...begun, imported('2025-01-02', planCompleted(2, 0)))
      .when(applySnapshot, next(alpha, beta), facts)
      .then()
      .when(applySnapshot, version('2025-02-02', null), facts)
      .then()
      .when(applySnapshot, next(alpha, { ...beta, status: 'achieved' }), facts)
      .then(planReopened('completed'), goalAchieved('beta')))

  it('of the same moment still counts', () =>
    given(...begun)
      .when(applySnapshot, version('2025-01-01', document(alpha, { ...beta, status: 'achieved' })), facts)
      .then(goalAchieved('beta')))

  it('is refused when the plan was started by hand after it', () =>
    given(on('2025-01-01', planStarted()))
      .when(applySnapshot, version('2024-12-31', document(alpha)), facts)
      .refused('BEFORE_THE_PLAN', { path: ['at'] }))

  it('completes no plan by the status of the document', () =>
    given(...begun)
      .when(applySnapshot, version('2025-02-01', { ...document(alpha, beta), status: 'implemented' }), facts)
      .then())
})

describe('importing again', () => {
  it('an older version, even an unchanged one, says nothing about the present', () => {
    const later = imported(
      '2025-03-01',
      goalRevised('alpha', { due: { old: '2025-03-31', new: '2025-06-30' } }),
    )
    given(...begun, later)
      .when(applySnapshot, version('2025-02-01', document(alpha, beta)), facts)
      .then()
      .when(applySnapshot, version('2025-02-01', null), facts)
      .then()
  })

  it('a whole history adds nothing', () => {
    const versions = [
      version('2025-01-01', document(alpha, beta)),
      version('2025-02-01', document(alpha, beta)),
      version('2025-03-01', document({ ...alpha, due: '2025-06-30' })),
      version('2025-04-01', null),
      version('2025-05-01', document({ ...alpha, status: 'achieved' }, beta)),
    ]
    let events = history()
    for (const round of ['first', 'second'])
      for (const line of versions) {
        const decision = applySnapshot(events.length === 0 ? undefined : scene(events).plan, line, facts)
        if (!Array.isArray(decision)) throw new Error(JSON.stringify(decision))
        if (round === 'second') expect(decision).toEqual([])
        const at = line.at.slice(0, 10)
        events = continued(events, ...decision.map(body => imported(at, body)))
      }
    expect(events.map(event => event.type)).toEqual([
      'PlanStarted',
      'PlanActivated',
      'GoalSet',
      'GoalSet',
      'GoalRevised',
      'GoalAbandoned',
      'PlanClosed',
      'PlanReopened',
      'GoalRevised',
      'GoalAchieved',
      'GoalReopened',
    ])
  })
})

describe('the reason of a version', () => {
  const plan = given(...begun).plan
  const reason = (line: object) => {
    const snapshot = readSnapshot(line)
    if ('rejected' in snapshot) throw new Error(snapshot.rejected)
    return reasonOfSnapshot(plan, snapshot, facts)
  }

  it('is what its author said, on one line', () =>
    expect(reason(version('2025-02-01', document(alpha, beta), ' Move\r\n\u0007alpha '))).toEqual({
      code: 'other',
      text: 'Move alpha',
    }))

  it('is new information when the author said nothing', () =>
    expect(reason(version('2025-02-01', document(alpha, beta), ''))).toEqual({ code: 'new-information' }))

  it('tells that goals were dropped from the document', () => {
    expect(reason(version('2025-02-01', document(beta), '')).text).toBe('dropped from the document')
    expect(reason(version('2025-02-01', document(beta), 'Tidy')).text).toBe(
      'Tidy (dropped from the document)',
    )
  })

  it('is never longer than a reason may be', () => {
    const long = '😀'.repeat(800)
    for (const goals of [[alpha, beta], [beta]]) {
      const text = reason(version('2025-02-01', document(...goals), long)).text!
      expect(text.length).toBeLessThanOrEqual(1000)
      expect(text).not.toMatch(/\p{Cs}/u)
    }
  })
})

describe('a line that cannot be read is refused with the place', () => {
  const good = version('2025-01-01', document(alpha))
  it.each([
    [
      { ...good, document: document({ ...alpha, status: 'implemented (alpha)' }) },
      'UNKNOWN_STATUS',
      'document.goals.0.status',
    ],
    [
      { ...good, document: document({ ...alpha, due: '2025-02-30' }) },
      'MALFORMED_DAY',
      'document.goals.0.due',
    ],
    [{ ...good, document: document({ ...alpha, due: 20250230 }) }, 'MALFORMED_DAY', 'document.goals.0.due'],
    [
      { ...good, document: document(beta, { ...alpha, statement: '' }) },
      'TEXT_REQUIRED',
      'document.goals.1.statement',
    ],
    [{ ...good, document: document(alpha, alpha) }, 'DUPLICATE_ID', 'document.goals.1.key'],
    [{ ...good, document: document('alpha' as unknown as object) }, 'MALFORMED_DOCUMENT', 'document.goals.0'],
    [{ ...good, document: { ...document(), goals: {} } }, 'MALFORMED_DOCUMENT', 'document.goals'],
    [{ ...good, document: { ...document(), title: undefined } }, 'TEXT_REQUIRED', 'document.title'],
    [{ ...good, document: { ...document(), unit: 7 } }, 'MALFORMED_DOCUMENT', 'document.unit'],
    [{ ...good, document: undefined }, 'MALFORMED_DOCUMENT', 'document'],
    [{ ...good, plan: ' ' }, 'TEXT_REQUIRED', 'plan'],
    [{ ...good, at: '2025-02-30T10:00:00Z' }, 'MALFORMED_INSTANT', 'at'],
    [{ ...good, at: '2025-02-03' }, 'MALFORMED_INSTANT', 'at'],
    [{ ...good, at: '2027-01-01T00:00:00Z' }, 'IN_THE_FUTURE', 'at'],
    [{ ...good, reason: {} }, 'MALFORMED_DOCUMENT', 'reason'],
    [[good], 'MALFORMED_DOCUMENT', ''],
    [null, 'MALFORMED_DOCUMENT', ''],
  ] as const)('%j', (line, code, path) => {
    given()
      .when(applySnapshot, line, facts)
      .refused(code, { path: path === '' ? [] : path.split('.') })
  })

  it('an unknown status is named beside those that are known', () =>
    given()
      .when(applySnapshot, { ...good, document: document({ ...alpha, status: 'alpha' }) }, facts)
      .refused('UNKNOWN_STATUS', { args: { status: 'alpha', allowed: 'open, achieved, abandoned' } }))

  it('and what was read reads as itself', () => {
    const read = readSnapshot(good)
    expect(readSnapshot(read)).toEqual(read)
  })
})

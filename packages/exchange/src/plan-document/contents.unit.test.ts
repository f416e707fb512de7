import { readFileSync } from 'node:fs'
import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import {
  goalReformulated,
  goalReopened,
  goalSet,
  history,
  id,
  planHistories,
  planStarted,
} from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from './content-of.ts'
import { facts as checking } from './documents.testing.ts'
import { isFlaw } from './flaw.ts'
import { type PlayFacts, play } from './play.ts'
import { readDocument } from './read-document.ts'
import type { Person, PlanContent } from './schema/plan-content.ts'

const example = readFileSync(new URL('../../../../docs/plan-document.example.yaml', import.meta.url), 'utf8')
const uuid = /^[0-9a-f]{8}-/
let made = 0
const facts: PlayFacts = {
  now: '2026-11-22T12:00:00.000Z',
  organisation: id('organisation'),
  plan: id('plan'),
  idOf: key => (uuid.test(key) ? key : id(`key ${key}`)),
  personOf: (person: Person) => (typeof person === 'string' ? { id: id(person), name: person } : person),
  newId: () => id(`event ${made++}`),
}
const events = (
  content: PlanContent,
  present: readonly PlanEvent[] = [],
  at = facts,
): readonly PlanEvent[] => {
  const played = play(content, present, at)
  if (isFlaw(played)) throw new Error(JSON.stringify(played))
  return played
}
const read = (text: string) => {
  const found = readDocument(text, 'yaml')
  if ('flaws' in found) throw new Error(JSON.stringify(found.flaws))
  return found.document.plan
}
const small: PlanContent = {
  key: 'small',
  title: 'Become a team lead',
  owner: 'Olga',
  startedAt: '2026-01-05',
  goals: [
    { key: 'lead', statement: 'Lead a team', kind: 'professional', parent: 'teach' },
    { key: 'teach', statement: 'Teach', kind: 'personal', setAt: '2026-02-01' },
  ],
}

describe('a plan document written by hand', () => {
  it('becomes a plan: the published example', () => {
    const plan = foldPlan(events(read(example)))!
    expect(plan).toMatchObject({
      title: 'From the dispatch desk to capacity planning',
      ownerName: 'Noor Haddad',
      source: 'from-dispatch-to-planning',
      status: 'active',
      startedAt: '2025-09-01T00:00:00.000Z',
      coach: { name: 'Piet Lindgren' },
      vision: { horizonYears: 4 },
      values: ['time for the family', 'being relied on', 'learning'],
      variations: [{ name: 'Capacity planner' }],
      chosenVariation: facts.idOf('planner'),
    })
    const { goals, steps, barriers, skills, needs, reviews, supporters } = plan
    expect(Object.values(goals)).toMatchObject([
      {
        status: 'open',
        measure: { baseline: '0', target: '8' },
        measurements: [{ value: '1', at: '2026-03-06T00:00:00.000Z' }, { value: '3' }],
      },
      { status: 'achieved', statusSince: '2026-06-24T00:00:00.000Z', parent: facts.idOf('forecast') },
    ])
    expect(Object.values(steps)).toMatchObject([
      { status: 'completed', worth: 5 },
      { status: 'started', dependsOn: [facts.idOf('enrol')], resources: [{ secured: true }] },
    ])
    expect(Object.values(barriers)).toMatchObject([
      { status: 'resolved', blocks: [facts.idOf('statistics')], solutions: [{ status: 'worked' }] },
    ])
    expect(Object.values(skills)).toMatchObject([{ ratings: [{ proficiency: 2 }, { proficiency: 4 }] }])
    expect(Object.values(needs)).toMatchObject([{ verifier: { name: 'Piet Lindgren' } }])
    expect(Object.values(reviews)).toMatchObject([{ due: '2026-11-30', everyMonths: 6 }])
    expect(Object.values(supporters)).toMatchObject([{ name: 'Ida Brask', role: 'mentor' }])
  })

  it('dates what happened as given, and says that it was recorded by the import', () => {
    const all = events(read(example))
    const achieved = all.find(({ type }) => type === 'GoalAchieved')
    expect(achieved).toMatchObject({
      occurredAt: '2026-06-24T00:00:00.000Z',
      recordedAt: facts.now,
      origin: 'import',
      actor: { name: 'Noor Haddad', role: 'owner' },
    })
    expect(all.map(({ version }) => version)).toEqual(all.map((_, index) => index + 1))
  })

  it('says nothing new when it comes again, also later', () => {
    const present = events(read(example))
    expect(events(read(example), present)).toEqual([])
    expect(events(read(example), present, { ...facts, now: '2027-01-01T00:00:00.000Z' })).toEqual([])
  })

  it('adds what is new in it, and nothing else', () => {
    const present = events(small)
    const goals = [...small.goals!, { key: 'rest', statement: 'Rest', kind: 'personal' as const }]
    expect(events({ ...small, goals }, present)).toMatchObject([
      { type: 'GoalSet', version: present.length + 1, data: { statement: 'Rest' } },
    ])
  })

  it('is refused where it says something else than before: a revision says why', () => {
    const present = events(small)
    const goals = small.goals!.map(goal => ({ ...goal, due: '2026-12-31' }))
    expect(play({ ...small, goals }, present, facts)).toMatchObject({
      code: 'SAYS_SOMETHING_ELSE',
      path: ['plan', 'goals', expect.any(String)],
    })
  })

  it('sets goals after those they support, whatever their place and date', () => {
    const set = events(small).filter(({ type }) => type === 'GoalSet')
    expect(set).toMatchObject([
      { data: { statement: 'Teach' }, occurredAt: '2026-02-01T00:00:00.000Z' },
      { data: { statement: 'Lead a team' }, occurredAt: '2026-01-05T00:00:00.000Z' },
    ])
  })

  it.each<[string, object, string, string]>([
    [
      'links to a goal that is not there',
      { goals: [{ ...small.goals![1], parent: 'x' }] },
      'UNKNOWN_GOAL',
      'goals.0.parent',
    ],
    [
      'links in a circle',
      { goals: [small.goals![0], { ...small.goals![1], parent: 'lead' }] },
      'UNKNOWN_GOAL',
      'goals.1.parent',
    ],
    ['names two elements alike', { goals: [small.goals![0], small.goals![0]] }, 'KEY_TWICE', 'goals.1.key'],
    [
      'is dated before the plan',
      { goals: [{ ...small.goals![1], setAt: '2025-12-31' }] },
      'BEFORE_THE_PLAN',
      'goals.0.occurredAt',
    ],
    [
      'is dated in the future',
      { goals: [{ ...small.goals![1], setAt: '2031-12-31' }] },
      'IN_THE_FUTURE',
      'goals.0.occurredAt',
    ],
    [
      'measures what has no measure',
      { goals: [{ ...small.goals![1], measurements: [{ at: '2026-03-01', value: '1' }] }] },
      'NO_MEASURE',
      'goals.0.measurements.0.goal',
    ],
    [
      'reformulates goals into each other',
      {
        goals: [
          { ...small.goals![1], status: 'reformulated', successor: 'lead' },
          { ...small.goals![1], key: 'lead', status: 'reformulated', successor: 'teach' },
        ],
      },
      'GOAL_CYCLE',
      'goals.0.successor',
    ],
    [
      'says of an open goal how it was achieved',
      { goals: [{ ...small.goals![1], note: 'At last' }] },
      'OUT_OF_RANGE',
      'goals.0.status',
    ],
    [
      'reformulates into nothing',
      { goals: [{ ...small.goals![1], status: 'reformulated', successor: 'x' }] },
      'UNKNOWN_GOAL',
      'goals.0.successor',
    ],
    [
      'drops an occupation without saying why',
      { occupations: [{ key: 'o', title: 'Pilot', status: 'dropped' }] },
      'TEXT_REQUIRED',
      'occupations.0.why',
    ],
  ])('is refused where it %s', (_, change, code, path) => {
    expect(play({ ...small, ...change } as PlanContent, [], facts)).toMatchObject({
      code,
      path: ['plan', ...path.split('.')],
    })
  })
})

describe('what a plan says without its history', () => {
  /** Of every element its key and how it stands; the order is that of dates. */
  const standing = (content: PlanContent | undefined) =>
    Object.fromEntries(
      Object.entries(content ?? {}).map(([part, value]) => [
        part,
        Array.isArray(value)
          ? value.map(({ key, status, removedAt }) => JSON.stringify([key, status, removedAt])).toSorted()
          : value,
      ]),
    )

  it('begins a plan in which a goal is open again that another one had come of', () => {
    const content = contentOf(
      history(
        planStarted(),
        goalSet('lead'),
        goalReformulated('lead', 'teach'),
        goalSet('teach'),
        goalReopened('lead'),
      ),
    )!
    const played = events(content, [], { ...facts, now: checking.now })
    expect(standing(contentOf(played))).toEqual(standing(content))
  })

  it('begins a plan that says the same, for random plans', () =>
    fc.assert(
      fc.property(planHistories(), history => {
        const content = contentOf(history)!
        const played = play(content, [], { ...facts, now: checking.now })
        if (isFlaw(played)) expect(played.code).toBe('NO_MEASURE')
        else expect(standing(contentOf(played))).toEqual(standing(content))
      }),
      { numRuns: 150, seed: 20261122 },
    ))
})

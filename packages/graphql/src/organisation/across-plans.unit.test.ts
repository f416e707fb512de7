import { reasonCodes } from '@plan-ledger/domain'
import { id } from '@plan-ledger/domain/testing'
import type { MemberRole, Principal } from '@plan-ledger/identity'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import type {
  BarrierRow,
  ChangedPlanRow,
  CoachLoadRow,
  CompletionGoalRow,
  ReviewRow,
  RevisionRow,
} from '../across-plans.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, nobody, organisation, planId, principal } from '../plan-ledger.testing.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })
/** The same of every organisation there is: nobody has one of their own. */
const ofEvery = (query: string) => `${query.replace('organisation {', 'organisations { nodes {')} }`
const everyRole: readonly MemberRole[] = ['owner', 'coach', 'auditor', 'analyst', 'admin']

const yard = (people: number, group?: string): BarrierRow => ({
  ...(group !== undefined && { group }),
  people,
  raised: 9,
  resolved: 3,
  accepted: 1,
  unresolvable: 1,
  planClosed: 1,
  open: 3,
  reopened: 2,
  daysOpen: { lower: 4, median: 20 },
  solutions: { proposed: 2, tried: 1, worked: 3, failed: 4 },
})
const revised = (people: number, group?: string): RevisionRow => ({
  ...(group !== undefined && { group }),
  people,
  plans: 6,
  revisions: 12,
  goalsRevised: 8,
  goalsEnded: 3,
  stepsDropped: 1,
  byReason: {
    ...(Object.fromEntries(reasonCodes.map(code => [code, 0])) as RevisionRow['byReason']),
    barrier: 12,
  },
})
const load = (people: number, coach?: string): CoachLoadRow => ({
  ...(coach !== undefined && { coach: id(coach), coachName: coach }),
  people,
  plans: { drafted: 1, active: 4, paused: 0, completed: 2, closed: 1 },
  attention: {
    overdueGoals: 3,
    overdueSteps: 2,
    overdueReviews: 1,
    overdueCheckIns: 4,
    barriersWithoutSolution: 1,
    goalsWithoutStep: 5,
    unacknowledgedCheckIns: 2,
  },
})
const review = (name: string, owner: string, coach?: string): ReviewRow => ({
  review: id(name),
  plan: id('plan'),
  planTitle: 'Lead the yard',
  planStatus: 'active',
  owner: id(owner),
  ownerName: owner,
  ...(coach !== undefined && { coach: id(coach), coachName: coach }),
  status: 'scheduled',
  due: '2026-03-01',
  overdue: true,
  scheduledAt: '2026-01-01T00:00:00.000Z',
  statusSince: '2026-01-01T00:00:00.000Z',
})
const late: CompletionGoalRow = {
  plan: id('plan'),
  planTitle: 'Lead the yard',
  owner: id('Olga'),
  ownerName: 'Olga',
  goal: id('lead a team'),
  statement: 'lead a team',
  became: 'achieved',
  setAt: '2026-01-06T12:00:00.000Z',
  endedOn: '2026-06-01',
  originalDue: '2026-05-30',
  currentDue: '2026-12-31',
  events: [
    { event: id('set'), version: 2, type: 'GoalSet', position: 2n },
    { event: id('achieved'), version: 10, type: 'GoalAchieved', position: 10n },
  ],
}

const asked = {
  barriers: `query ($by: BarrierGroup) { organisation { barriers(by: $by) { totalCount nodes {
    group tooFewPeople people raised resolved accepted unresolvable planClosed open reopened
    daysOpen { lower median upper } solutions { proposed tried worked failed } } } } }`,
  revisions: `query ($by: RevisionGroup) { organisation { revisions(by: $by) { totalCount nodes {
    group tooFewPeople people plans revisions goalsRevised goalsEnded stepsDropped byReason { reason revisions } } } } }`,
  coachLoads: `{ organisation { coachLoads { totalCount nodes { coachId coachName owners plans { drafted active paused completed closed }
    attention { overdueGoals overdueSteps overdueReviews overdueCheckIns barriersWithoutSolution goalsWithoutStep
      unacknowledgedCheckIns } } } } }`,
  completionGoals: `query ($number: CompletionNumber!, $date: CompletionDueDate, $by: CompletionGroup, $group: String) {
    organisation { completionGoals(number: $number, date: $date, by: $by, group: $group) { totalCount nodes {
      planId planTitle ownerName goalId statement became setAt endedOn originalDue signedOffDue currentDue
      events { eventId version type position } } } } }`,
}

describe('figures across plans', () => {
  it.each([
    ['barriers', ['auditor', 'analyst', 'admin'], 'only-auditor-analyst-or-admin-reads-aggregates'],
    ['revisions', ['auditor', 'analyst', 'admin'], 'only-auditor-analyst-or-admin-reads-aggregates'],
    ['coachLoads', ['auditor', 'admin'], 'only-auditor-or-admin-reads-coach-load'],
    ['completionGoals', ['auditor'], 'only-auditor-opens-numbers'],
  ] as const)(
    'tell of %s to %j alone, and refuse others by the name of the rule before anything is counted',
    async (field, allowed, rule) => {
      const works = harbourWorks()
      for (const role of everyRole) {
        const { data, errors } = await ask(works.as(acting(role)), asked[field], { number: 'GOALS' })
        if ((allowed as readonly string[]).includes(role)) expect(data?.organisation[field].nodes).toEqual([])
        else expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_ALLOWED', rule }])
      }
      expect(works.across.asked[field]).toHaveLength(allowed.length)
      const { errors } = await ask(works.as(nobody), ofEvery(asked[field]), {
        number: 'GOALS',
      })
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
    },
  )

  it('tell what stands in the way, with open barriers counted apart', async () => {
    const works = harbourWorks()
    works.across.answers.barriers.push(yard(7, 'time'))
    const { barriers } = (await told(works.as(acting('analyst')), asked.barriers, { by: 'CATEGORY' }))
      .organisation
    expect(barriers).toEqual({
      totalCount: 1,
      nodes: [{ ...yard(7, 'time'), tooFewPeople: false, daysOpen: { lower: 4, median: 20, upper: null } }],
    })
    expect(works.across.asked.barriers).toEqual([{ organisation: organisation.id, by: 'category' }])
  })

  it('hide barriers and revisions of few people, and the smallest group beside them', async () => {
    const works = harbourWorks()
    works.across.answers.barriers.push(yard(4, 'a'), yard(6, 'b'), yard(9, 'c'))
    works.across.answers.revisions.push(revised(9, '2026-01'), revised(1, '2026-02'), revised(5, '2026-03'))
    const context = works.as(acting('admin'))
    const { barriers } = (await told(context, asked.barriers)).organisation
    const { revisions } = (await told(context, asked.revisions)).organisation
    for (const [nodes, shown] of [
      [barriers.nodes, 'c'],
      [revisions.nodes, '2026-01'],
    ])
      for (const { group, tooFewPeople, ...counts } of nodes) {
        expect(tooFewPeople).toBe(group !== shown)
        expect(Object.values(counts).every(count => (count === null) === tooFewPeople)).toBe(true)
      }
  })

  it('tell how often promises were revised, and why', async () => {
    const works = harbourWorks()
    works.across.answers.revisions.push(revised(5))
    const { revisions } = (await told(works.as(acting('auditor')), asked.revisions, { by: 'MONTH' }))
      .organisation
    const { byReason, ...counts } = revised(5)
    expect(revisions.nodes).toMatchObject([{ ...counts, group: null, tooFewPeople: false }])
    expect(revisions.nodes[0].byReason).toHaveLength(reasonCodes.length)
    expect(revisions.nodes[0].byReason).toContainEqual({ reason: 'BARRIER', revisions: byReason.barrier })
    expect(works.across.asked.revisions).toEqual([{ organisation: organisation.id, by: 'month' }])
  })

  it('trap 15: open the goals behind a number, and the events behind the goals', async () => {
    const works = harbourWorks()
    works.across.answers.completionGoals.push(late)
    const context = works.as(acting('auditor'))
    const { completionGoals } = (
      await told(context, asked.completionGoals, {
        number: 'LATE',
        date: 'ORIGINAL',
        by: 'UNIT',
        group: 'Yard',
      })
    ).organisation
    expect(completionGoals).toEqual({
      totalCount: 1,
      nodes: [
        {
          planId,
          planTitle: 'Lead the yard',
          ownerName: 'Olga',
          goalId: late.goal,
          statement: 'lead a team',
          became: 'ACHIEVED',
          setAt: late.setAt,
          endedOn: '2026-06-01',
          originalDue: '2026-05-30',
          signedOffDue: null,
          currentDue: '2026-12-31',
          events: [
            { eventId: id('set'), version: 2, type: 'GoalSet', position: '2' },
            { eventId: id('achieved'), version: 10, type: 'GoalAchieved', position: '10' },
          ],
        },
      ],
    })
    await told(context, asked.completionGoals, { number: 'PLAN_CLOSED' })
    await told(context, asked.completionGoals, { number: 'OPEN', by: 'UNIT' })
    const page = { organisation: organisation.id, first: 20 }
    expect(works.across.asked.completionGoals).toEqual([
      { ...page, counted: { standing: 'late', date: 'original' }, within: { by: 'unit', group: 'Yard' } },
      { ...page, counted: 'planClosed' },
      { ...page, counted: 'open', within: { by: 'unit' } },
    ])
  })
})

describe('the load of coaches', () => {
  it('tells an admin who coaches how many plans, and of few owners not what waits in them', async () => {
    const works = harbourWorks()
    works.across.answers.coachLoads.push(load(5, 'Carl'), load(4, 'Cora'), load(8))
    const { nodes } = (await told(works.as(acting('admin')), asked.coachLoads)).organisation.coachLoads
    expect(nodes.map(({ coachName }: { coachName: string }) => coachName)).toEqual(['Carl', 'Cora', null])
    expect(nodes[0]).toEqual({
      coachId: id('Carl'),
      coachName: 'Carl',
      owners: 5,
      plans: load(5).plans,
      attention: load(5).attention,
    })
    expect(nodes.map(({ attention }: { attention: unknown }) => attention !== null)).toEqual([
      true,
      false,
      true,
    ])
  })

  it('tells every coach of their own, and those who coach nobody that there is none', async () => {
    const works = harbourWorks()
    works.across.answers.coachLoads.push(load(2, 'Carl'))
    const own = '{ viewer { coachLoad { coachName owners attention { overdueGoals } } } }'
    expect((await told(works.as(principal('Carl')), own)).viewer.coachLoad).toEqual({
      coachName: 'Carl',
      owners: 2,
      attention: { overdueGoals: 3 },
    })
    expect((await told(works.as(principal('Olga')), own)).viewer.coachLoad).toBeNull()
  })
})

describe('the review calendar', () => {
  const fields = `totalCount nodes { reviewId planId planTitle planStatus ownerId ownerName coachId coachName unit status due
    overdue occasion everyMonths scheduledAt statusSince }`
  const ofAll = `query ($filter: ReviewFilterInput) { organisation { reviews(filter: $filter) { ${fields} } } }`
  const ofViewer = `query ($filter: ReviewFilterInput) { viewer { reviews(filter: $filter) { ${fields} } } }`
  const withReviews = () => {
    const works = harbourWorks()
    works.across.answers.reviews.push(review('first', 'Olga', 'Carl'), review('second', 'Otto'))
    return works
  }
  const idsOf = ({ nodes }: { nodes: { reviewId: string }[] }) => nodes.map(({ reviewId }) => reviewId)

  it('shows an auditor all reviews, and everybody else those of plans they own or coach', async () => {
    const works = withReviews()
    const seen = async (who: Principal) => idsOf((await told(works.as(who), ofAll)).organisation.reviews)
    expect(await seen(principal('Dora'))).toEqual([id('first'), id('second')])
    for (const name of ['Olga', 'Carl'] as const) expect(await seen(principal(name))).toEqual([id('first')])
    for (const name of ['Anna', 'Ed'] as const) expect(await seen(principal(name))).toEqual([])
    const { errors } = await ask(works.as(nobody), ofEvery(ofAll))
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
  })

  it('shows the viewer only their own, whatever else they may read', async () => {
    const works = withReviews()
    const { reviews } = (await told(works.as(principal('Carl')), ofViewer)).viewer
    expect(reviews.nodes).toMatchObject([
      { planId, ownerName: 'Olga', coachName: 'Carl', due: '2026-03-01', overdue: true, status: 'SCHEDULED' },
    ])
    expect(idsOf((await told(works.as(principal('Dora')), ofViewer)).viewer.reviews)).toEqual([])
  })

  it('asks for exactly what the filter says', async () => {
    const works = withReviews()
    const filter = {
      unit: 'Yard',
      coachId: id('Carl'),
      ownerId: id('Olga'),
      planId,
      standings: ['OVERDUE', 'HELD'],
      from: '2026-01-01',
      until: '2026-12-31',
    }
    await told(works.as(principal('Dora')), ofAll, { filter })
    await told(works.as(principal('Dora')), ofAll, { filter: { unit: null } })
    const page = { organisation: organisation.id, mine: false, first: 20 }
    expect(works.across.asked.reviews).toEqual([
      {
        ...page,
        filter: {
          unit: 'Yard',
          coach: id('Carl'),
          owner: id('Olga'),
          plan: id('plan'),
          standings: ['overdue', 'held'],
          from: '2026-01-01',
          until: '2026-12-31',
        },
      },
      { ...page, filter: {} },
    ])
  })
})

describe('what changed since the last visit', () => {
  const mark = `mutation ($input: MarkVisitedInput!) { markVisited(input: $input) {
    ... on MarkVisitedDone { visit { position at } } ... on Rejected { code path } } }`
  const lastVisit = 'query ($id: ID!) { node(id: $id) { ... on Plan { lastVisit { position } } } }'

  it('lists plans with news, newest first, with who made them', async () => {
    const works = harbourWorks()
    const changed: ChangedPlanRow = {
      plan: id('plan'),
      title: 'Lead the yard',
      owner: id('Olga'),
      ownerName: 'Olga',
      visit: { plan: id('plan'), position: 4n, at: '2026-03-01T00:00:00.000Z' },
      changes: 5,
      byOthers: 4,
      people: ['Carl', 'Olga'],
      position: 10n,
      changedAt: '2026-06-01T12:00:00.000Z',
    }
    works.across.answers.changedSinceVisit.push(changed)
    const { changedSinceVisit } = (
      await told(
        works.as(principal('Carl')),
        `{ viewer { changedSinceVisit(first: 5) { totalCount nodes { planId title ownerId ownerName visit { position at }
          changes byOthers people position changedAt } } } }`,
      )
    ).viewer
    expect(changedSinceVisit).toEqual({
      totalCount: 1,
      nodes: [
        {
          planId,
          title: 'Lead the yard',
          ownerId: id('Olga'),
          ownerName: 'Olga',
          visit: { position: '4', at: '2026-03-01T00:00:00.000Z' },
          changes: 5,
          byOthers: 4,
          people: ['Carl', 'Olga'],
          position: '10',
          changedAt: changed.changedAt,
        },
      ],
    })
    expect(works.across.asked.changedSinceVisit).toEqual([{ first: 5 }])
    const { errors } = await ask(works.as(nobody), '{ viewer { changedSinceVisit { totalCount } } }')
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
  })

  it('moves with each mark, never back by itself, never ahead of the plan, for the one who marks alone', async () => {
    const works = harbourWorks()
    const marked = async (input: object, who = principal('Dora')) =>
      (await told(works.as(who), mark, { input: { planId, ...input } })).markVisited.visit.position
    const kept = async (who = principal('Dora')) =>
      (await told(works.as(who), lastVisit, { id: planId })).node.lastVisit?.position ?? null
    expect(await kept()).toBeNull()
    expect(await marked({ position: '4' })).toBe('4')
    expect(await marked({ position: '3' })).toBe('4')
    expect(await marked({ position: '3', setBack: true })).toBe('3')
    // a mark in the future would silence what is still to come
    expect(await marked({ position: '999' })).toBe('10')
    expect(await marked({})).toBe('10')
    expect(await kept()).toBe('10')
    expect(await kept(principal('Olga'))).toBeNull()
  })

  it('knows no plan that is none', async () => {
    const input = { planId: encodeGlobalID('Plan', id('nowhere')) }
    const { markVisited } = await told(harbourWorks().as(principal('Carl')), mark, { input })
    expect(markVisited).toEqual({ code: 'UNKNOWN_PLAN', path: ['planId'] })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  foldOrganisation,
  foldPlan,
  type OrganisationEvent,
  type OrganisationEventData,
  organisationPersonal,
  type PlanEvent,
  type PlanEventData,
  planPersonal,
} from './index.ts'

// A golden file is an event as it was stored. It is added with its event type, kept for ever and never edited: where
// a test fails here, it is the code that has to go on reading old events.

type RequiredKeys<D> = { [K in keyof D]-?: Record<never, never> extends Pick<D, K> ? never : K }[keyof D]
type AlwaysThere<Data> = { readonly [T in keyof Data]: { readonly [F in RequiredKeys<Data[T]>]: true } }

const goal = { goal: true } as const
const step = { step: true } as const
const barrier = { barrier: true } as const
const supporter = { supporter: true } as const
const occupation = { occupation: true } as const
const opportunity = { opportunity: true } as const
const coach = { coach: true, coachName: true } as const
const unfinished = { unfinishedGoals: true, unfinishedSteps: true } as const

const planFields: AlwaysThere<PlanEventData> = {
  PlanStarted: { title: true, owner: true, ownerName: true },
  PlanActivated: {},
  PlanRenamed: { old: true, new: true },
  PlanMoved: {},
  VisionStated: { new: true, horizonYears: true },
  DirectionStated: { variation: true, element: true },
  DirectionVariationAdded: { variation: true, name: true },
  DirectionVariationChosen: { variation: true },
  PlanRevised: { name: true, summary: true, sinceVersion: true },
  PlanPaused: {},
  PlanResumed: {},
  PlanCompleted: unfinished,
  PlanClosed: unfinished,
  PlanReopened: { was: true },
  PlanSucceeded: { successor: true },
  CoachAssigned: coach,
  CoachReleased: coach,
  SupporterAdded: { ...supporter, name: true, role: true },
  SupporterChanged: supporter,
  SupporterRemoved: supporter,
  SkillRated: { skill: true, name: true, kind: true, proficiency: true, source: true },
  SkillRemoved: { skill: true },
  ValuesRanked: { new: true },
  InterestNoted: { interest: true, description: true },
  InterestRemoved: { interest: true },
  StrengthNoted: { strength: true, kind: true, description: true },
  StrengthRemoved: { strength: true },
  QualificationRecorded: { qualification: true, kind: true, title: true },
  QualificationRemoved: { qualification: true },
  OccupationListed: { ...occupation, title: true },
  OccupationDescribed: { ...occupation, changes: true },
  OccupationShortlisted: occupation,
  OccupationDropped: { ...occupation, why: true },
  OccupationChosen: occupation,
  ReadinessNeedIdentified: { need: true, kind: true, description: true },
  ReadinessNeedRevised: { need: true },
  ReadinessNeedMet: { need: true, verifier: true, verifierName: true },
  ReadinessNeedRemoved: { need: true },
  OpportunityNoted: { ...opportunity, kind: true, title: true },
  OpportunityEvaluated: { ...opportunity, fit: true },
  OpportunityPursued: opportunity,
  OpportunityPassed: { ...opportunity, why: true },
  CheckInRecorded: { checkIn: true },
  CheckInAcknowledged: { checkIn: true },
  ReviewScheduled: { review: true, due: true },
  ReviewHeld: { review: true, conclusions: true },
  ReviewCancelled: { review: true },
  CommentAdded: { comment: true, text: true },
  EntryDisputed: { event: true, statement: true },
  EntryCorrected: { event: true, correction: true },
  BaselineProposed: { baseline: true, name: true, version: true, signers: true },
  BaselineSigned: { baseline: true, signer: true, signerName: true, version: true, digest: true },
  BaselineWithdrawn: { baseline: true },
  GoalSet: { ...goal, statement: true, kind: true },
  GoalRevised: { ...goal, changes: true },
  GoalMeasured: { ...goal, value: true },
  GoalAchieved: goal,
  GoalReopened: goal,
  GoalAbandoned: goal,
  GoalReformulated: { ...goal, successor: true },
  StepPlanned: { ...step, action: true, kind: true },
  StepRevised: { ...step, changes: true },
  StepStarted: step,
  ResourceSecured: { ...step, resource: true },
  StepCompleted: step,
  StepReopened: step,
  StepDropped: step,
  BarrierRaised: { ...barrier, description: true, category: true, severity: true },
  BarrierRevised: { ...barrier, changes: true },
  SolutionProposed: { ...barrier, solution: true, description: true },
  SolutionTried: { ...barrier, solution: true, outcome: true },
  BarrierResolved: barrier,
  BarrierAccepted: barrier,
  BarrierFoundUnresolvable: barrier,
  BarrierReopened: barrier,
}

const organisationFields: AlwaysThere<OrganisationEventData> = {
  OrganisationFounded: { name: true },
  MemberJoined: { member: true, name: true, roles: true },
  MemberRenamed: { member: true, oldName: true, name: true },
  PersonIntroduced: { person: true, name: true, source: true },
  MemberInvited: { member: true, name: true, address: true, roles: true },
  RoleGranted: { member: true, role: true },
  RoleRevoked: { member: true, role: true },
  TemplatePublished: { template: true, version: true, name: true, goals: true },
  TemplateAssigned: { template: true, version: true, plan: true },
  ExportMade: { export: true, format: true, entries: true },
  HistoryImported: { plan: true, fromVersion: true, toVersion: true, digest: true },
  PlanViewed: { plan: true },
  ErasureRequested: { erasure: true, subject: true, basis: true, due: true },
  ErasureCancelled: { erasure: true, subject: true },
  SubjectErased: { erasure: true, subject: true, basis: true },
  ErasureCompleted: { erasure: true, subject: true, plans: true, entries: true },
}

const folder = new URL('../golden/', import.meta.url)
const files = readdirSync(folder)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const eventOf = (file: string) => JSON.parse(textOf(file)) as PlanEvent | OrganisationEvent
const always: Record<string, object> = { ...planFields, ...organisationFields }
const declared: Record<string, object> = { ...planPersonal, ...organisationPersonal }
const events = files.map(eventOf)
const byVersion = (prefix: string) =>
  events.filter(event => event.stream.startsWith(prefix)).sort((a, b) => a.version - b.version)

describe('golden files', () => {
  it.each(Object.keys(declared))('there is one of %s, version 1', type =>
    expect(files).toContain(`${type}.v1.json`),
  )

  it('there is none of an event that does not exist', () =>
    expect(files.filter(file => !(file.split('.')[0]! in declared))).toEqual([]))

  // What an event type took on later has a file of its own: `GoalSet.v1.template.json`.
  it.each(files)('%s holds an event of the type and version it is named after', file => {
    const { type, schemaVersion } = eventOf(file)
    expect(file.replace(/\.[a-z-]+\.json$/, '.json')).toBe(`${type}.v${schemaVersion}.json`)
  })

  it.each(files)('%s reads and writes to the same bytes', file => {
    expect(`${JSON.stringify(eventOf(file), null, 2)}\n`).toBe(textOf(file))
  })

  it.each(files)('%s has only fields whose owner is declared, and all that are always there', file => {
    const { type, data } = eventOf(file)
    const fields = Object.keys(data)
    expect(Object.keys(declared[type]!)).toEqual(expect.arrayContaining(fields))
    expect(fields).toEqual(expect.arrayContaining(Object.keys(always[type]!)))
  })

  it('together they are a plan in which each event tells', () => {
    const plan = byVersion('plan-') as PlanEvent[]
    expect(plan.map(event => event.version)).toEqual(plan.map((_, index) => index + 1))
    for (const [index, event] of plan.entries()) {
      const before = foldPlan(plan.slice(0, index))
      expect(foldPlan([event], before), event.type).not.toEqual(
        before && { ...before, version: before.version + 1 },
      )
    }
  })

  it('together they fold into the plan they have always folded into', () => {
    const plan = foldPlan(byVersion('plan-') as PlanEvent[])!
    const [lead] = Object.values(plan.goals)
    const [course] = Object.values(plan.steps)
    const [money] = Object.values(plan.barriers)
    expect(plan).toMatchObject({
      version: 77,
      title: 'Lead the night shift',
      ownerName: 'Olga Brandt',
      unit: 'Crane maintenance',
      source: 'plans/olga.json',
      demonstration: true,
      status: 'closed',
      vision: { text: 'A shift people ask to join', horizonYears: 3 },
      variations: [
        {
          elements: {
            servingWhom: 'The crew of the night shift\nand those who relieve them',
            contribution: 'Nights on which nobody is hurt',
          },
          evidence: { contribution: ['Accident reports 2024 and 2025'] },
        },
      ],
      revisions: [{ name: 'Half-year review', version: 32, sinceVersion: 0 }],
    })
    expect(plan.coach).toBeUndefined()
    expect(lead).toMatchObject({
      statement: 'Mentor new colleagues',
      status: 'abandoned',
      due: '2027-09-30',
      measure: { target: '2.5' },
      confidence: 6,
      measurements: [{ value: '1.5', note: 'One full time, one half' }],
    })
    expect(Object.values(plan.goals).at(-1)).toMatchObject({
      statement: 'Know the crew',
      fromTemplate: { version: 2 },
    })
    expect(lead).not.toHaveProperty('relevance')
    expect(course).toMatchObject({
      status: 'dropped',
      due: '2027-03-01',
      resources: [{ kind: 'course', secured: true }],
    })
    expect(course).not.toHaveProperty('impact')
    expect(course).not.toHaveProperty('worth')
    expect(money).toMatchObject({
      status: 'unresolvable',
      severity: 2,
      note: 'The fund was closed',
      solutions: [{ status: 'worked', note: 'Granted in one week' }],
    })
  })

  it('together they fold into all else the plan has always held', () => {
    const plan = foldPlan(byVersion('plan-') as PlanEvent[])!
    const { supporters, skills, interests, strengths, qualifications, occupations, needs } = plan
    const { opportunities, checkIns, reviews, comments, disputes, corrections, baselines } = plan
    const only = (record: object) => {
      expect(Object.keys(record)).toHaveLength(1)
      return Object.values(record)[0]
    }
    expect(only(supporters)).toMatchObject({
      name: 'Mara Holm',
      role: 'mentor',
      removedAt: expect.any(String),
    })
    expect(only(supporters)).not.toHaveProperty('does')
    expect(only(skills)).toMatchObject({
      name: 'Planning rosters',
      transferable: true,
      ratings: [{ proficiency: 3, source: 'evidence' }],
    })
    expect(plan.values).toEqual(['Family', 'Safety', 'Craft'])
    expect(only(interests)).toMatchObject({ description: 'Hydraulics of large cranes' })
    expect(only(strengths)).toMatchObject({ kind: 'aptitude' })
    expect(only(qualifications)).toMatchObject({ kind: 'certification', years: 6, expires: '2029-04-30' })
    expect(only(occupations)).toMatchObject({
      status: 'dropped',
      earnings: 'An eighth more',
      why: 'The nights were too many',
    })
    expect(only(needs)).toMatchObject({
      level: 4,
      verifier: { name: 'Cora Ito' },
      met: { by: { name: 'Cora Ito' } },
      removedAt: '2026-03-18T08:40:00.000Z',
    })
    expect(only(needs)).not.toHaveProperty('shownTo')
    expect(only(opportunities)).toMatchObject({
      status: 'passed',
      evaluation: { fit: { tasks: 4, where: 5 } },
    })
    expect(only(checkIns)).toMatchObject({
      confidence: 7,
      goals: [{ value: '1.5', measure: { target: '2.5' } }, {}],
      acknowledged: { note: 'Good start' },
    })
    expect(only(reviews)).toMatchObject({
      due: '2026-07-31',
      status: 'cancelled',
      decisions: ['Move the course to autumn', 'Ask Mara for a night together'],
    })
    expect(only(comments)).toMatchObject({ text: 'Talk to Mara first', by: { name: 'Carl Ødegård' } })
    expect(disputes).toMatchObject([{ statement: 'I never agreed to two colleagues' }])
    expect(corrections).toMatchObject([{ correction: 'It was one colleague' }])
    expect(only(baselines)).toMatchObject({
      version: 38,
      status: 'withdrawn',
      signatures: [{ signerName: 'Olga Brandt' }],
    })
    expect(plan.successor).toBeDefined()
  })

  it('together they are an organisation with a member and somebody it only knows of', () => {
    const organisation = foldOrganisation(byVersion('organisation-') as OrganisationEvent[])!
    expect(organisation).toMatchObject({ version: 16, name: 'Harbour Works', demonstration: true })
    expect(Object.values(organisation.members)).toMatchObject([
      { name: 'Carl Ødegård Vik', roles: ['coach', 'analyst'] },
    ])
    expect(Object.values(organisation.invitations)).toMatchObject([{ address: 'mara@harbour.example' }])
    expect(Object.values(organisation.templates)).toMatchObject([
      { versions: [{ name: 'First months as a lead', goals: [{ steps: [{ dueAfterDays: 45 }] }] }] },
    ])
    expect(Object.values(organisation.assignments)).toMatchObject([[{ version: 1 }]])
    expect(Object.values(organisation.people)).toMatchObject([
      { name: 'contributor-ac4ee3', source: 'plans.jsonl' },
    ])
    expect(Object.values(organisation.erasures)).toMatchObject([
      { status: 'completed', basis: 'consent-withdrawn', plans: 1, entries: 42 },
    ])
  })
})

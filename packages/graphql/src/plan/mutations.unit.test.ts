import { id } from '@plan-ledger/domain/testing'
import { planActions } from '@plan-ledger/identity'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, nobody, organisation, planId, principal, stranger } from '../plan-ledger.testing.ts'
import { schema } from '../schema.ts'
import { derivedId } from './derived-id.ts'

const result = `__typename
  ... on Done { version position repeated plan { version state { title } } events { nodes { eventId type version element { name } } } }
  ... on Rejected { code path args { name value } message }
  ... on Conflict { expectedVersion currentVersion plan { version } changesSince { nodes { type version } } }
  ... on NotAllowed { rule message }`

const typeOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}Input`
const document = (name: string) =>
  `mutation ($input: ${typeOf(name)}!) { ${name}(input: $input) { ${result} } }`

/** The plan that a command starts. */
const startedBy = (command: string) => derivedId('plan', organisation.id, id(command))

const mutationsOfPlans = Object.values(schema.getMutationType()!.getFields()).flatMap(
  ({ name, extensions }) => (planActions.some(action => action === extensions.action) ? [name] : []),
)

let commands = 0
const run = async (name: string, input: Record<string, unknown>, context: Context, of = planId) => {
  commands += 1
  const given = { planId: of, commandId: id(`command ${commands}`), ...input }
  return (await told(context, document(name), { input: given }))[name]
}
const olga = () => harbourWorks().as(principal('Olga'))

describe('every mutation', () => {
  it('makes its decision and answers with what it recorded', async () => {
    const works = harbourWorks()
    const context = works.as(principal('Olga'))
    const carl = works.as(principal('Carl'))
    const asked: string[] = []
    let of = planId
    const does = (name: string, input: Record<string, unknown>, ...events: string[]) =>
      doesAs(context, name, input, ...events)
    const doesAs = async (
      who: Context,
      name: string,
      input: Record<string, unknown>,
      ...events: string[]
    ) => {
      asked.push(name)
      const done = await run(name, input, who, of)
      expect(done, name).toMatchObject({ repeated: false })
      expect(
        done.events.map((event: { type: string }) => event.type),
        name,
      ).toEqual(events)
      return done
    }
    const because = { code: 'OTHER', text: 'so it goes' }
    const measure = { what: 'talks', baseline: '0', target: '4', direction: 'UP' }
    const [goal, step, barrier, one, two] = ['new goal', 'new step', 'new barrier', 'one', 'two'].map(id)

    const rest = [{ statement: 'rest' }]
    const template = { commandId: id('publish'), templateId: id('lead'), name: 'Lead', goals: rest }
    const published =
      'mutation ($input: PublishTemplateInput!) { publishTemplate(input: $input) { __typename } }'
    await told(works.as(principal('Ed')), published, { input: template })
    await startsAPlan()
    await does('activatePlan', {}, 'PlanActivated')
    await does('renamePlan', { title: 'Speak well' }, 'PlanRenamed')
    await does('movePlan', { unit: 'Docks' }, 'PlanMoved')
    await does('applyTemplate', { templateId: id('lead') }, 'GoalSet')
    await does('stateVision', { text: 'A voice', horizonYears: 3 }, 'VisionStated')
    await does('addDirectionVariation', { variationId: one, name: 'Stage' }, 'DirectionVariationAdded')
    await does(
      'stateDirection',
      { variationId: one, element: 'WHY_NOW', text: 'the hall is free' },
      'DirectionStated',
    )
    await does('chooseDirectionVariation', { variationId: one }, 'DirectionVariationChosen')
    await does('assignCoach', { coachId: id('Carl') }, 'CoachAssigned')
    await does('releaseCoach', {}, 'CoachReleased')

    const content = {
      statement: 'give talks',
      measure,
      due: '2027-05-01',
      relevance: 'WHY_NOW',
      confidence: 7,
    }
    await does('setGoal', { goalId: goal, ...content }, 'GoalSet')
    await does('reviseGoal', { goalId: goal, due: '2027-09-01', reason: because }, 'GoalRevised')
    await does('measureGoal', { goalId: goal, value: '2', note: 'half' }, 'GoalMeasured')
    await does('achieveGoal', { goalId: goal, note: 'done' }, 'GoalAchieved')
    await does('reopenGoal', { goalId: goal }, 'GoalReopened')
    await does('abandonGoal', { goalId: goal, reason: because }, 'GoalAbandoned')
    await does('reopenGoal', { goalId: goal }, 'GoalReopened')

    const resources = [{ resourceId: one, kind: 'MONEY', description: 'a ticket' }]
    await does('planStep', { stepId: step, goalId: goal, action: 'rehearse', resources }, 'StepPlanned')
    await does('reviseStep', { stepId: step, impact: 5, goalId: null }, 'StepRevised')
    await does('secureResource', { stepId: step, resourceId: one }, 'ResourceSecured')
    await does('startStep', { stepId: step }, 'StepStarted')
    await does('completeStep', { stepId: step, worth: 5, reflection: 'fun' }, 'StepCompleted')
    await does('reopenStep', { stepId: step }, 'StepReopened')
    await does('dropStep', { stepId: step }, 'StepDropped')

    await does(
      'raiseBarrier',
      { barrierId: barrier, description: 'stage fright', blocks: [goal] },
      'BarrierRaised',
    )
    await does('reviseBarrier', { barrierId: barrier, category: 'CONFIDENCE', severity: 5 }, 'BarrierRevised')
    await does(
      'proposeSolution',
      { barrierId: barrier, solutionId: two, description: 'breathe' },
      'SolutionProposed',
    )
    await does('trySolution', { barrierId: barrier, solutionId: two, outcome: 'WORKED' }, 'SolutionTried')
    await does('resolveBarrier', { barrierId: barrier, note: 'gone' }, 'BarrierResolved')
    await does('reopenBarrier', { barrierId: barrier }, 'BarrierReopened')
    await does('acceptBarrier', { barrierId: barrier }, 'BarrierAccepted')
    await does('reopenBarrier', { barrierId: barrier }, 'BarrierReopened')
    await does('findBarrierUnresolvable', { barrierId: barrier }, 'BarrierFoundUnresolvable')
    await does(
      'reformulateGoal',
      { goalId: goal, barrierId: barrier, statement: 'write talks', reason: because },
      'GoalReformulated',
      'GoalSet',
    )

    const sponsor = { supporterId: id('Sol'), name: 'Sol', role: 'SPONSOR' }
    await does('addSupporter', sponsor, 'SupporterAdded')
    await does('changeSupporter', { supporterId: id('Sol'), does: 'opens doors' }, 'SupporterChanged')
    await does('removeSupporter', { supporterId: id('Sol') }, 'SupporterRemoved')
    await does('addSupporter', { memberId: id('Anna'), role: 'MENTOR' }, 'SupporterAdded')

    const skill = { skillId: id('voice'), name: 'Voice', kind: 'PEOPLE', proficiency: 2 }
    await does('rateSkill', skill, 'SkillRated')
    await does('removeSkill', { skillId: id('voice') }, 'SkillRemoved')
    await does('rankValues', { values: ['candour', 'calm'] }, 'ValuesRanked')
    await does('noteInterest', { interestId: id('stage'), description: 'the stage' }, 'InterestNoted')
    await does('removeInterest', { interestId: id('stage') }, 'InterestRemoved')
    const strength = { strengthId: id('patience'), kind: 'STRENGTH', description: 'patience' }
    await does('noteStrength', strength, 'StrengthNoted')
    await does('removeStrength', { strengthId: id('patience') }, 'StrengthRemoved')
    const diploma = { qualificationId: id('diploma'), kind: 'EDUCATION', title: 'Diploma', years: 3 }
    await does('recordQualification', diploma, 'QualificationRecorded')
    await does('removeQualification', { qualificationId: id('diploma') }, 'QualificationRemoved')

    const speaker = { occupationId: id('speaker') }
    await does('listOccupation', { ...speaker, title: 'Speaker' }, 'OccupationListed')
    await does('describeOccupation', { ...speaker, outlook: 'good' }, 'OccupationDescribed')
    await does('shortlistOccupation', speaker, 'OccupationShortlisted')
    await does('chooseOccupation', speaker, 'OccupationChosen')
    await does('dropOccupation', { ...speaker, why: 'too loud' }, 'OccupationDropped')

    const need = { needId: id('to be heard') }
    await does(
      'identifyReadinessNeed',
      { ...need, kind: 'DEMONSTRATION', description: 'a talk', verifierId: id('Carl') },
      'ReadinessNeedIdentified',
    )
    await does('reviseReadinessNeed', { ...need, level: 4, verifierId: null }, 'ReadinessNeedRevised')
    await does('removeReadinessNeed', need, 'ReadinessNeedRemoved')
    await does(
      'identifyReadinessNeed',
      { ...need, kind: 'DEMONSTRATION', description: 'a talk' },
      'ReadinessNeedIdentified',
    )
    await does('assignCoach', { coachId: id('Carl') }, 'CoachAssigned')
    await doesAs(carl, 'meetReadinessNeed', { ...need, note: 'it was heard' }, 'ReadinessNeedMet')

    const fair = { opportunityId: id('fair') }
    await does('noteOpportunity', { ...fair, kind: 'EVENT', title: 'The fair' }, 'OpportunityNoted')
    await does(
      'evaluateOpportunity',
      { ...fair, fit: [{ element: 'WHY_NOW', mark: 5 }] },
      'OpportunityEvaluated',
    )
    await does('pursueOpportunity', fair, 'OpportunityPursued')
    await does('passOpportunity', { ...fair, why: 'sold out' }, 'OpportunityPassed')

    await does('setGoal', { goalId: id('write'), ...content }, 'GoalSet')
    await does(
      'recordCheckIn',
      { checkInId: id('monday'), moved: 'a page', values: [{ goalId: id('write'), value: '1' }] },
      'CheckInRecorded',
      'GoalMeasured',
    )
    await doesAs(carl, 'acknowledgeCheckIn', { checkInId: id('monday'), note: 'seen' }, 'CheckInAcknowledged')
    await does('releaseCoach', {}, 'CoachReleased')
    const summer = { reviewId: id('summer'), due: '2027-06-01', everyMonths: 6 }
    await does('scheduleReview', summer, 'ReviewScheduled')
    await does(
      'holdReview',
      { reviewId: id('summer'), conclusions: 'good', decisions: ['go on'], next: { reviewId: id('winter') } },
      'ReviewHeld',
      'ReviewScheduled',
    )
    await does('cancelReview', { reviewId: id('winter'), why: 'ill' }, 'ReviewCancelled')

    const { events } = await does('addComment', { text: 'well', elementId: id('write') }, 'CommentAdded')
    await does('disputeEntry', { eventId: events[0].eventId, statement: 'not well' }, 'EntryDisputed')
    await does('correctEntry', { eventId: events[0].eventId, correction: 'so so' }, 'EntryCorrected')

    await does('proposeBaseline', { baselineId: id('first'), name: 'First' }, 'BaselineProposed')
    await does('withdrawBaseline', { baselineId: id('first'), why: 'too early' }, 'BaselineWithdrawn')
    const { version } = await does(
      'proposeBaseline',
      { baselineId: id('second'), name: 'Second' },
      'BaselineProposed',
    )
    await does('signBaseline', { baselineId: id('second'), version: version - 1 }, 'BaselineSigned')

    await does('revisePlan', { name: 'Spring', summary: 'from talking to writing' }, 'PlanRevised')
    await does('pausePlan', {}, 'PlanPaused')
    await does('resumePlan', {}, 'PlanResumed')
    await does('completePlan', {}, 'PlanCompleted')
    await does('reopenPlan', {}, 'PlanReopened')
    await does('closePlan', {}, 'PlanClosed')
    await isSucceeded()
    expect([...new Set(asked)].sort()).toEqual(mutationsOfPlans.sort())

    async function startsAPlan() {
      asked.push('startPlan')
      const input = { commandId: id('to start'), title: 'Speak' }
      const { startPlan } = await told(context, document('startPlan'), { input })
      expect(startPlan).toMatchObject({ version: 1, events: [{ type: 'PlanStarted' }] })
      of = encodeGlobalID('Plan', startedBy('to start'))
    }

    async function isSucceeded() {
      const before = of
      const input = { commandId: id('to go on'), title: 'Speak on', predecessorId: before }
      const { startPlan } = await told(context, document('startPlan'), { input })
      expect(startPlan).toMatchObject({ version: 1 })
      const after = encodeGlobalID('Plan', startedBy('to go on'))
      await does('succeedPlan', { successorId: after }, 'PlanSucceeded')
      of = after
      const goals = ['GoalSet', 'GoalSet', 'GoalSet']
      await does('carryOver', {}, ...goals)
      expect(await run('carryOver', {}, context, after)).toMatchObject({ repeated: false, events: [] })
    }
  })

  it('records nothing for a wish that is fulfilled already', async () => {
    expect(await run('renamePlan', { title: 'Lead the yard' }, olga())).toMatchObject({
      __typename: 'RenamePlanDone',
      version: 10,
      events: [],
    })
  })

  it('is done once however often it is sent', async () => {
    const context = olga()
    const input = { commandId: id('once'), title: 'Again' }
    const first = await run('renamePlan', input, context)
    const second = await run('renamePlan', input, context)
    expect(first).toMatchObject({ version: 11, repeated: false, events: [{ type: 'PlanRenamed' }] })
    expect(second).toMatchObject({ version: 11, repeated: true, events: [{ type: 'PlanRenamed' }] })
  })

  it('starts a plan once however often it is sent', async () => {
    const works = harbourWorks()
    const input = { commandId: id('start once'), title: 'New', unit: 'Docks' }
    const before = works.events.length
    for (const repeated of [false, true]) {
      const { startPlan } = await told(works.as(principal('Olga')), document('startPlan'), { input })
      expect(startPlan).toMatchObject({ __typename: 'StartPlanDone', version: 1, repeated })
    }
    expect(works.events).toHaveLength(before + 1)
  })

  it('takes the id of no command for the plan it starts: a later command may bear that of the plan', async () => {
    const works = harbourWorks()
    const input = { commandId: id('start'), title: 'New' }
    const query = document('startPlan').replace('plan { version', 'plan { id planId version')
    const { plan } = (await told(works.as(principal('Olga')), query, { input })).startPlan
    expect(plan.planId).not.toBe(input.commandId)
    const later = { commandId: plan.planId, title: 'Newer' }
    expect(await run('renamePlan', later, works.as(principal('Olga')), plan.id)).toMatchObject({
      version: 2,
      repeated: false,
    })
  })

  it('records what happened earlier at its time, with its reason', async () => {
    const works = harbourWorks()
    const reason = { code: 'LIFE_EVENT', text: 'moved house', cause: id('no time') }
    const input = { goalId: id('lead a team'), occurredAt: '2026-11-01T08:00:00Z', reason }
    await run('reopenGoal', input, works.as(principal('Olga')))
    expect(works.events.at(-1)).toMatchObject({
      occurredAt: '2026-11-01T08:00:00.000Z',
      reason: { code: 'life-event', text: 'moved house', cause: id('no time') },
    })
  })

  it('leaves alone what was left out and clears what is null', async () => {
    const works = harbourWorks()
    await run('reopenGoal', { goalId: id('lead a team') }, works.as(principal('Olga')))
    const reason = { code: 'CORRECTION' }
    await run('reviseGoal', { goalId: id('lead a team'), due: null, reason }, works.as(principal('Olga')))
    expect(works.events.at(-1)?.data).toEqual({
      goal: id('lead a team'),
      changes: { due: { old: '2026-12-31' } },
    })
  })
})

describe('a refusal', () => {
  it('names the rule, the place in the input and a sentence', async () => {
    expect(await run('completeStep', { stepId: id('nothing') }, olga())).toEqual({
      __typename: 'Rejected',
      code: 'UNKNOWN_STEP',
      path: ['stepId'],
      args: [],
      message: 'The plan has no such step (stepId).',
    })
    expect(await run('reviseGoal', { goalId: id('lead a team'), due: '2027-01-01' }, olga())).toMatchObject({
      code: 'GOAL_NOT_OPEN',
      args: [{ name: 'status', value: 'achieved' }],
      message: 'The goal is not open: it is achieved.',
    })
  })

  it('of a field that can’t be empty is the domain’s', async () => {
    const context = olga()
    await run('reopenGoal', { goalId: id('lead a team') }, context)
    expect(await run('reviseGoal', { goalId: id('lead a team'), statement: null }, context)).toMatchObject({
      code: 'TEXT_REQUIRED',
      path: ['statement'],
    })
  })

  it('of a text that is too long is the same before it reaches the domain', async () => {
    const long = { title: ` ${'x'.repeat(201)} ` }
    expect(await run('renamePlan', long, olga())).toEqual({
      __typename: 'Rejected',
      code: 'TEXT_TOO_LONG',
      path: ['title'],
      args: [
        { name: 'limit', value: '200' },
        { name: 'length', value: '201' },
      ],
      message: 'The text is 201 characters long; at most 200 are taken (title).',
    })
    const spaced = { title: ` ${'x'.repeat(200)} ` }
    expect(await run('renamePlan', spaced, olga())).toMatchObject({ __typename: 'RenamePlanDone' })
  })

  it('of too long a list says how many are taken', async () => {
    const many = { action: 'wait', dependsOn: Array(51).fill(id('read')) }
    expect(await run('planStep', many, olga())).toMatchObject({
      code: 'TOO_MANY',
      path: ['dependsOn'],
      message: 'At most 50 are taken (dependsOn).',
    })
  })

  it('of somebody who is no member says so', async () => {
    expect(await run('assignCoach', { coachId: id('Zoe') }, olga())).toMatchObject({
      code: 'UNKNOWN_ELEMENT',
      path: ['coachId'],
    })
  })

  it('of an entry that is another plan’s says so', async () => {
    const other = harbourWorks().events.find(({ stream }) => !stream.endsWith(id('plan')))
    const comment = { text: 'here?', eventId: other?.id }
    expect(await run('addComment', comment, olga())).toMatchObject({
      code: 'UNKNOWN_EVENT',
      path: ['eventId'],
    })
  })

  it('of a signature under another version than the one that is to be signed says which that is', async () => {
    const context = olga()
    await run('proposeBaseline', { baselineId: id('spring'), name: 'Spring', version: 8 }, context)
    expect(await run('signBaseline', { baselineId: id('spring'), version: 9 }, context)).toMatchObject({
      code: 'VERSION_DIFFERS',
      args: [{ name: 'version', value: '8' }],
    })
  })

  it('of somebody else’s plan as the one to go on with says whose it has to be', async () => {
    const start = async (ownerId: string, by = 'Olga') => {
      const predecessorId = encodeGlobalID('Plan', id('imported'))
      const input = { commandId: id(`for ${ownerId}`), title: 'Next', predecessorId, ownerId }
      return (await told(harbourWorks().as(principal(by)), document('startPlan'), { input })).startPlan
    }
    expect(await start(id('Carl'), 'Carl')).toMatchObject({ code: 'OTHER_OWNER', path: ['predecessorId'] })
    expect(await start(id('Olga'))).toMatchObject({ version: 1 })
  })

  it('of a successor that was not started as one says so', async () => {
    const context = olga()
    await run('completePlan', {}, context)
    const successorId = encodeGlobalID('Plan', id('imported'))
    expect(await run('succeedPlan', { successorId }, context)).toMatchObject({
      code: 'UNKNOWN_PLAN',
      path: ['successorId'],
    })
  })

  it('is the same for a plan that is not there and one of another organisation', async () => {
    const context = harbourWorks().as(stranger)
    const none = encodeGlobalID('Plan', id('none'))
    for (const of of [planId, none])
      expect(await run('pausePlan', {}, context, of)).toMatchObject({ code: 'UNKNOWN_PLAN' })
  })
})

describe('a signature', () => {
  it('binds to the digest of the plan as it stood, whatever happened since', async () => {
    const digests = async (version: number) => {
      const context = olga()
      const baselineId = id('signed')
      await run('proposeBaseline', { baselineId, name: 'Signed', version }, context)
      await run('addComment', { text: 'since then' }, context)
      await run('signBaseline', { baselineId, version }, context)
      const query =
        'query ($id: ID!) { plan(id: $id) { state { baselines { nodes { signatures { digest } } } } } }'
      return (await told(context, query, { id: planId })).plan.state.baselines[0].signatures[0].digest
    }
    expect(await digests(8)).toMatch(/^[0-9a-f]{64}$/)
    expect(await digests(8)).toBe(await digests(8))
    expect(await digests(8)).not.toBe(await digests(9))
  })
})

describe('a conflict', () => {
  it('says what changed since the version that was seen', async () => {
    expect(await run('renamePlan', { title: 'Late', expectedVersion: 8 }, olga())).toEqual({
      __typename: 'Conflict',
      expectedVersion: 8,
      currentVersion: 10,
      plan: { version: 10 },
      changesSince: [
        { type: 'PlanRenamed', version: 9 },
        { type: 'GoalAchieved', version: 10 },
      ],
    })
  })
})

describe('a plan that is started for somebody else', () => {
  const start = async (by: string) => {
    const works = harbourWorks()
    const input = { commandId: id('to start'), title: 'Next', ownerId: id('Olga') }
    const { startPlan } = await told(works.as(principal(by)), document('startPlan'), { input })
    const query = 'query ($id: ID!) { plan(id: $id) { state { coach { name } } } }'
    const read = await told(works.as(principal(by)), query, {
      id: encodeGlobalID('Plan', startedBy('to start')),
    })
    return [startPlan.events.map(({ type }: { type: string }) => type), read.plan?.state]
  }

  it('is coached by the coach who starts it, and stays closed to an admin', async () => {
    expect(await start('Carl')).toEqual([['PlanStarted', 'CoachAssigned'], { coach: { name: 'Carl' } }])
    expect(await start('Ed')).toEqual([['PlanStarted'], undefined])
    expect(await start('Olga')).toEqual([['PlanStarted'], { coach: null }])
  })
})

describe('what is not allowed', () => {
  it('is unknown to whom may not see the plan, as one that there is not', async () => {
    const unknown = { __typename: 'Rejected', code: 'UNKNOWN_PLAN' }
    for (const name of ['Anna', 'Carl']) {
      const there = await run('pausePlan', {}, harbourWorks().as(principal(name)))
      expect(there, name).toMatchObject(unknown)
      const none = Buffer.from(`Plan:${id('none')}`).toString('base64')
      expect(await run('pausePlan', {}, harbourWorks().as(principal(name)), none)).toEqual(there)
    }
  })

  it('carries the name of the rule', async () => {
    const [anna, dora] = [principal('Anna'), principal('Dora')].map(who => harbourWorks().as(who)) as [
      Context,
      Context,
    ]
    expect(await run('pausePlan', {}, dora)).toEqual({
      __typename: 'NotAllowed',
      rule: 'only-owner-or-coach-write',
      message: 'Only the owner and the coach of a plan may change it.',
    })
    const input = { commandId: id('anna starts'), title: 'Mine' }
    expect((await told(anna, document('startPlan'), { input })).startPlan).toMatchObject({
      __typename: 'NotAllowed',
      rule: 'only-owner-coach-or-admin-start',
    })
  })

  it('is anything before a member was chosen', async () => {
    const input = { planId, commandId: id('x'), title: 'x' }
    const { errors } = await ask(harbourWorks().as(nobody), document('renamePlan'), { input })
    expect(errors?.[0]?.extensions.code).toBe('NO_MEMBER')
  })
})

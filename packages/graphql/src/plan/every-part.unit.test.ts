import { id } from '@plan-ledger/domain/testing'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { told } from '../memory.testing.ts'
import { harbourWorks, organisation, principal } from '../plan-ledger.testing.ts'
import { derivedId } from './derived-id.ts'

type Command = readonly [mutation: string, input: Record<string, unknown>]

/** A part of a plan: recorded, then revised or gone on with. */
interface Row {
  readonly part: string
  readonly before?: readonly Command[]
  readonly fill: Command
  readonly revise: Command
  /** Who revises; Olga, the owner, unless said. */
  readonly by?: 'Carl'
  /** What of the state shows it, at both moments. */
  readonly state: string
  readonly filled: unknown
  readonly revised: unknown
  /** Where the difference and blame show it. */
  readonly kind: string
  readonly id: string
  readonly path: string
  readonly old: string | null
  readonly new: string | null
  /** The types of the two events. */
  readonly events: readonly [string, string]
}

const plan = derivedId('plan', organisation.id, id('to fill'))
const started = id('the first event')
const one = id('one')
const two = id('two')
const because = { code: 'NEW_INFORMATION' }
const goal: Command = ['setGoal', { goalId: id('talk'), statement: 'give talks', due: '2027-05-01' }]

const rows: readonly Row[] = [
  {
    part: 'direction',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'TASKS', text: 'teach' }],
    revise: ['stateDirection', { variationId: one, element: 'TASKS', text: 'teach and write' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'TASKS', text: 'teach' }] }],
    revised: [{ elements: [{ element: 'TASKS', text: 'teach and write' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.tasks',
    old: 'teach',
    new: 'teach and write',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'variations of the direction',
    before: [
      ['addDirectionVariation', { variationId: one, name: 'Desk' }],
      ['addDirectionVariation', { variationId: two, name: 'Stage' }],
    ],
    fill: ['chooseDirectionVariation', { variationId: one }],
    revise: ['chooseDirectionVariation', { variationId: two }],
    state: 'variations { name chosen }',
    filled: [
      { name: 'Desk', chosen: true },
      { name: 'Stage', chosen: false },
    ],
    revised: [
      { name: 'Desk', chosen: false },
      { name: 'Stage', chosen: true },
    ],
    kind: 'PLAN',
    id: plan,
    path: 'chosenVariation',
    old: 'Desk',
    new: 'Stage',
    events: ['DirectionVariationChosen', 'DirectionVariationChosen'],
  },
  {
    part: 'vision',
    fill: ['stateVision', { text: 'a voice', horizonYears: 3 }],
    revise: ['stateVision', { text: 'a clear voice', horizonYears: 3 }],
    state: 'vision { text horizonYears }',
    filled: { text: 'a voice', horizonYears: 3 },
    revised: { text: 'a clear voice', horizonYears: 3 },
    kind: 'VISION',
    id: plan,
    path: 'text',
    old: 'a voice',
    new: 'a clear voice',
    events: ['VisionStated', 'VisionStated'],
  },
  {
    part: 'skills, of which each rating is kept',
    fill: ['rateSkill', { skillId: one, name: 'Voice', kind: 'PEOPLE', proficiency: 2 }],
    revise: ['rateSkill', { skillId: one, name: 'Voice', kind: 'PEOPLE', proficiency: 4, source: 'COACH' }],
    state: 'skills { nodes { name transferable ratings { nodes { proficiency source } } } }',
    filled: [{ name: 'Voice', transferable: false, ratings: [{ proficiency: 2, source: 'SELF' }] }],
    revised: [
      {
        name: 'Voice',
        transferable: false,
        ratings: [
          { proficiency: 2, source: 'SELF' },
          { proficiency: 4, source: 'COACH' },
        ],
      },
    ],
    kind: 'ASSESSMENT',
    id: one,
    path: 'ratings.1.proficiency',
    old: null,
    new: '4',
    events: ['SkillRated', 'SkillRated'],
  },
  {
    part: 'values',
    fill: ['rankValues', { values: ['calm', 'candour'] }],
    revise: ['rankValues', { values: ['candour', 'calm'] }],
    state: 'values',
    filled: ['calm', 'candour'],
    revised: ['candour', 'calm'],
    kind: 'ASSESSMENT',
    id: plan,
    path: 'values',
    old: 'calm; candour',
    new: 'candour; calm',
    events: ['ValuesRanked', 'ValuesRanked'],
  },
  {
    part: 'interests',
    fill: ['noteInterest', { interestId: one, description: 'radio' }],
    revise: ['noteInterest', { interestId: one, description: 'the stage' }],
    state: 'interests { nodes { description removedAt } }',
    filled: [{ description: 'radio', removedAt: null }],
    revised: [{ description: 'the stage', removedAt: null }],
    kind: 'ASSESSMENT',
    id: one,
    path: 'description',
    old: 'radio',
    new: 'the stage',
    events: ['InterestNoted', 'InterestNoted'],
  },
  {
    part: 'strengths, weaknesses and aptitudes',
    fill: ['noteStrength', { strengthId: one, kind: 'APTITUDE', description: 'timing' }],
    revise: ['noteStrength', { strengthId: one, kind: 'STRENGTH', description: 'timing' }],
    state: 'strengths { nodes { kind description } }',
    filled: [{ kind: 'APTITUDE', description: 'timing' }],
    revised: [{ kind: 'STRENGTH', description: 'timing' }],
    kind: 'ASSESSMENT',
    id: one,
    path: 'kind',
    old: 'aptitude',
    new: 'strength',
    events: ['StrengthNoted', 'StrengthNoted'],
  },
  {
    part: 'qualifications',
    fill: ['recordQualification', { qualificationId: one, kind: 'EDUCATION', title: 'BA', years: 2 }],
    revise: ['recordQualification', { qualificationId: one, kind: 'EDUCATION', title: 'BA', years: 3 }],
    state: 'qualifications { nodes { kind title years } }',
    filled: [{ kind: 'EDUCATION', title: 'BA', years: 2 }],
    revised: [{ kind: 'EDUCATION', title: 'BA', years: 3 }],
    kind: 'ASSESSMENT',
    id: one,
    path: 'years',
    old: '2',
    new: '3',
    events: ['QualificationRecorded', 'QualificationRecorded'],
  },
  {
    part: 'occupations',
    fill: ['listOccupation', { occupationId: one, title: 'Speaker', pros: 'travel' }],
    revise: ['shortlistOccupation', { occupationId: one }],
    state: 'occupations { nodes { title pros status } }',
    filled: [{ title: 'Speaker', pros: 'travel', status: 'LISTED' }],
    revised: [{ title: 'Speaker', pros: 'travel', status: 'SHORTLISTED' }],
    kind: 'OCCUPATION',
    id: one,
    path: 'status',
    old: 'listed',
    new: 'shortlisted',
    events: ['OccupationListed', 'OccupationShortlisted'],
  },
  {
    part: 'goals',
    fill: goal,
    revise: ['reviseGoal', { goalId: id('talk'), due: '2027-09-01', reason: because }],
    state: 'goals { nodes { statement due revisions } }',
    filled: [{ statement: 'give talks', due: '2027-05-01', revisions: 0 }],
    revised: [{ statement: 'give talks', due: '2027-09-01', revisions: 1 }],
    kind: 'GOAL',
    id: id('talk'),
    path: 'due',
    old: '2027-05-01',
    new: '2027-09-01',
    events: ['GoalSet', 'GoalRevised'],
  },
  {
    part: 'action steps',
    fill: ['planStep', { stepId: one, action: 'rehearse', impact: 4, urgency: 2 }],
    revise: ['completeStep', { stepId: one, worth: 5, reflection: 'fun' }],
    state: 'steps { nodes { action priority status worth reflection } }',
    filled: [{ action: 'rehearse', priority: 8, status: 'PLANNED', worth: null, reflection: null }],
    revised: [{ action: 'rehearse', priority: 8, status: 'COMPLETED', worth: 5, reflection: 'fun' }],
    kind: 'STEP',
    id: one,
    path: 'status',
    old: 'planned',
    new: 'completed',
    events: ['StepPlanned', 'StepCompleted'],
  },
  {
    part: 'barriers',
    before: [goal],
    fill: ['raiseBarrier', { barrierId: one, description: 'stage fright', blocks: [id('talk')] }],
    revise: ['reviseBarrier', { barrierId: one, severity: 5 }],
    state: 'barriers { nodes { description severity blocks } }',
    filled: [{ description: 'stage fright', severity: 3, blocks: [id('talk')] }],
    revised: [{ description: 'stage fright', severity: 5, blocks: [id('talk')] }],
    kind: 'BARRIER',
    id: one,
    path: 'severity',
    old: '3',
    new: '5',
    events: ['BarrierRaised', 'BarrierRevised'],
  },
  {
    part: 'readiness needs',
    fill: [
      'identifyReadinessNeed',
      {
        needId: one,
        kind: 'DEMONSTRATION',
        description: 'a talk',
        shownTo: 'the board',
        verifierId: id('Carl'),
      },
    ],
    by: 'Carl',
    revise: ['meetReadinessNeed', { needId: one, note: 'it was heard' }],
    state: 'needs { nodes { kind description shownTo verifier { name } met { by { name } note } } }',
    filled: [
      {
        kind: 'DEMONSTRATION',
        description: 'a talk',
        shownTo: 'the board',
        verifier: { name: 'Carl' },
        met: null,
      },
    ],
    revised: [
      {
        kind: 'DEMONSTRATION',
        description: 'a talk',
        shownTo: 'the board',
        verifier: { name: 'Carl' },
        met: { by: { name: 'Carl' }, note: 'it was heard' },
      },
    ],
    kind: 'READINESS',
    id: one,
    path: 'met.note',
    old: null,
    new: 'it was heard',
    events: ['ReadinessNeedIdentified', 'ReadinessNeedMet'],
  },
  {
    part: 'supporters',
    fill: ['addSupporter', { supporterId: one, name: 'Sol', role: 'SPONSOR' }],
    revise: ['changeSupporter', { supporterId: one, role: 'MENTOR', does: 'listens' }],
    state: 'supporters { nodes { name role does member } }',
    filled: [{ name: 'Sol', role: 'SPONSOR', does: null, member: null }],
    revised: [{ name: 'Sol', role: 'MENTOR', does: 'listens', member: null }],
    kind: 'SUPPORTER',
    id: one,
    path: 'role',
    old: 'sponsor',
    new: 'mentor',
    events: ['SupporterAdded', 'SupporterChanged'],
  },
  {
    part: 'opportunities',
    fill: ['noteOpportunity', { opportunityId: one, kind: 'EVENT', title: 'The fair' }],
    revise: ['evaluateOpportunity', { opportunityId: one, fit: [{ element: 'WHY_NOW', mark: 5 }] }],
    state: 'opportunities { nodes { title status evaluation { fit { element mark } } } }',
    filled: [{ title: 'The fair', status: 'NOTED', evaluation: null }],
    revised: [{ title: 'The fair', status: 'NOTED', evaluation: { fit: [{ element: 'WHY_NOW', mark: 5 }] } }],
    kind: 'OPPORTUNITY',
    id: one,
    path: 'evaluation.fit.whyNow',
    old: null,
    new: '5',
    events: ['OpportunityNoted', 'OpportunityEvaluated'],
  },
  {
    part: 'check-ins, with the targets they were made against',
    before: [goal, ['assignCoach', { coachId: id('Carl') }]],
    by: 'Carl',
    fill: ['recordCheckIn', { checkInId: one, moved: 'a page', confidence: 6 }],
    revise: ['acknowledgeCheckIn', { checkInId: one, note: 'seen' }],
    state:
      'checkIns { nodes { moved confidence goals { nodes { goalId due } } acknowledged { by { name } note } } }',
    filled: [
      {
        moved: 'a page',
        confidence: 6,
        goals: [{ goalId: id('talk'), due: '2027-05-01' }],
        acknowledged: null,
      },
    ],
    revised: [
      {
        moved: 'a page',
        confidence: 6,
        goals: [{ goalId: id('talk'), due: '2027-05-01' }],
        acknowledged: { by: { name: 'Carl' }, note: 'seen' },
      },
    ],
    kind: 'CHECK_IN',
    id: one,
    path: 'acknowledged.note',
    old: null,
    new: 'seen',
    events: ['CheckInRecorded', 'CheckInAcknowledged'],
  },
  {
    part: 'reviews',
    fill: ['scheduleReview', { reviewId: one, due: '2027-01-10', occasion: 'half a year', everyMonths: 6 }],
    revise: ['holdReview', { reviewId: one, conclusions: 'go on', decisions: ['more talks'] }],
    state: 'reviews { nodes { due occasion everyMonths status conclusions decisions } }',
    filled: [
      {
        due: '2027-01-10',
        occasion: 'half a year',
        everyMonths: 6,
        status: 'SCHEDULED',
        conclusions: null,
        decisions: [],
      },
    ],
    revised: [
      {
        due: '2027-01-10',
        occasion: 'half a year',
        everyMonths: 6,
        status: 'HELD',
        conclusions: 'go on',
        decisions: ['more talks'],
      },
    ],
    kind: 'REVIEW',
    id: one,
    path: 'status',
    old: 'scheduled',
    new: 'held',
    events: ['ReviewScheduled', 'ReviewHeld'],
  },
  {
    part: 'baselines',
    fill: ['proposeBaseline', { baselineId: one, name: 'Spring' }],
    revise: ['signBaseline', { baselineId: one, version: 1 }],
    state: 'baselines { nodes { name version signers status signatures { signerId signerName } } }',
    filled: [{ name: 'Spring', version: 1, signers: [id('Olga')], status: 'PROPOSED', signatures: [] }],
    revised: [
      {
        name: 'Spring',
        version: 1,
        signers: [id('Olga')],
        status: 'SIGNED',
        signatures: [{ signerId: id('Olga'), signerName: 'Olga' }],
      },
    ],
    kind: 'BASELINE',
    id: one,
    path: 'status',
    old: 'proposed',
    new: 'signed',
    events: ['BaselineProposed', 'BaselineSigned'],
  },
  {
    part: 'comments and answers to them',
    fill: ['addComment', { commentId: one, text: 'well begun' }],
    revise: ['addComment', { commentId: two, text: 'thank you', elementId: one }],
    state: 'comments { nodes { text element by { name } } }',
    filled: [{ text: 'well begun', element: null, by: { name: 'Olga' } }],
    revised: [
      { text: 'well begun', element: null, by: { name: 'Olga' } },
      { text: 'thank you', element: one, by: { name: 'Olga' } },
    ],
    kind: 'COMMENT',
    id: two,
    path: 'text',
    old: null,
    new: 'thank you',
    events: ['CommentAdded', 'CommentAdded'],
  },
  {
    part: 'disputes',
    fill: ['disputeEntry', { eventId: started, statement: 'not I' }],
    revise: ['disputeEntry', { eventId: started, statement: 'not so' }],
    state: 'disputes { nodes { eventId statement by { name } } }',
    filled: [{ eventId: started, statement: 'not I', by: { name: 'Olga' } }],
    revised: [
      { eventId: started, statement: 'not I', by: { name: 'Olga' } },
      { eventId: started, statement: 'not so', by: { name: 'Olga' } },
    ],
    kind: 'DISPUTE',
    id: started,
    path: 'said.1.statement',
    old: null,
    new: 'not so',
    events: ['EntryDisputed', 'EntryDisputed'],
  },
  {
    part: 'corrections',
    fill: ['correctEntry', { eventId: started, correction: 'in May' }],
    revise: ['correctEntry', { eventId: started, correction: 'in June' }],
    state: 'corrections { nodes { eventId correction } }',
    filled: [{ eventId: started, correction: 'in May' }],
    revised: [
      { eventId: started, correction: 'in May' },
      { eventId: started, correction: 'in June' },
    ],
    kind: 'CORRECTION',
    id: started,
    path: 'said.1.correction',
    old: null,
    new: 'in June',
    events: ['EntryCorrected', 'EntryCorrected'],
  },
  {
    part: 'theme of contribution',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'CONTRIBUTION', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'CONTRIBUTION', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'CONTRIBUTION', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'CONTRIBUTION', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.contribution',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'theme of meaning',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'MEANING', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'MEANING', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'MEANING', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'MEANING', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.meaning',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'theme of fit',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'FIT', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'FIT', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'FIT', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'FIT', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.fit',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'example titles of the direction',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'EXAMPLE_TITLES', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'EXAMPLE_TITLES', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'EXAMPLE_TITLES', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'EXAMPLE_TITLES', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.exampleTitles',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'stipulations of the direction',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'STIPULATIONS', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'STIPULATIONS', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'STIPULATIONS', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'STIPULATIONS', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.stipulations',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'signs of failure',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: ['stateDirection', { variationId: one, element: 'SIGNS_OF_FAILURE', text: 'calm' }],
    revise: ['stateDirection', { variationId: one, element: 'SIGNS_OF_FAILURE', text: 'calm and candour' }],
    state: 'variations { elements { element text } }',
    filled: [{ elements: [{ element: 'SIGNS_OF_FAILURE', text: 'calm' }] }],
    revised: [{ elements: [{ element: 'SIGNS_OF_FAILURE', text: 'calm and candour' }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'elements.signsOfFailure',
    old: 'calm',
    new: 'calm and candour',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'evidence of the direction',
    before: [['addDirectionVariation', { variationId: one, name: 'Desk' }]],
    fill: [
      'stateDirection',
      { variationId: one, element: 'WHY_YOU', text: 'did it', evidence: ['a report'] },
    ],
    revise: [
      'stateDirection',
      { variationId: one, element: 'WHY_YOU', text: 'did it', evidence: ['a report', 'Sol'] },
    ],
    state: 'variations { elements { text evidence } }',
    filled: [{ elements: [{ text: 'did it', evidence: ['a report'] }] }],
    revised: [{ elements: [{ text: 'did it', evidence: ['a report', 'Sol'] }] }],
    kind: 'DIRECTION',
    id: one,
    path: 'evidence.whyYou',
    old: 'a report',
    new: 'a report; Sol',
    events: ['DirectionStated', 'DirectionStated'],
  },
  {
    part: 'resources of a step, needed and secured',
    fill: [
      'planStep',
      {
        stepId: one,
        action: 'rehearse',
        resources: [{ resourceId: two, kind: 'MONEY', description: 'fee' }],
      },
    ],
    revise: ['secureResource', { stepId: one, resourceId: two }],
    state: 'steps { nodes { resources { kind description secured } } }',
    filled: [{ resources: [{ kind: 'MONEY', description: 'fee', secured: false }] }],
    revised: [{ resources: [{ kind: 'MONEY', description: 'fee', secured: true }] }],
    kind: 'STEP',
    id: one,
    path: `resources.${two}.secured`,
    old: 'false',
    new: 'true',
    events: ['StepPlanned', 'ResourceSecured'],
  },
  {
    part: 'steps that wait for others',
    before: [
      ['planStep', { stepId: one, action: 'write' }],
      ['planStep', { stepId: id('book'), action: 'book a hall' }],
    ],
    fill: ['planStep', { stepId: two, action: 'speak', dependsOn: [one] }],
    revise: ['reviseStep', { stepId: two, dependsOn: [one, id('book')] }],
    state: 'steps { nodes { dependsOn } }',
    filled: [{ dependsOn: [] }, { dependsOn: [] }, { dependsOn: [one] }],
    revised: [{ dependsOn: [] }, { dependsOn: [] }, { dependsOn: [one, id('book')] }],
    kind: 'STEP',
    id: two,
    path: 'dependsOn',
    old: 'write',
    new: 'write; book a hall',
    events: ['StepPlanned', 'StepRevised'],
  },
  {
    part: 'goals that support others, and how sure one is',
    before: [goal, ['setGoal', { goalId: id('write'), statement: 'write' }]],
    fill: [
      'setGoal',
      { goalId: one, statement: 'be heard', parentId: id('talk'), confidence: 4, relevance: 'MEANING' },
    ],
    revise: ['reviseGoal', { goalId: one, parentId: id('write'), reason: because }],
    state: 'goals { nodes { parent confidence relevance } }',
    filled: [
      { parent: null, confidence: null, relevance: null },
      { parent: null, confidence: null, relevance: null },
      { parent: id('talk'), confidence: 4, relevance: 'MEANING' },
    ],
    revised: [
      { parent: null, confidence: null, relevance: null },
      { parent: null, confidence: null, relevance: null },
      { parent: id('write'), confidence: 4, relevance: 'MEANING' },
    ],
    kind: 'GOAL',
    id: one,
    path: 'parent',
    old: 'give talks',
    new: 'write',
    events: ['GoalSet', 'GoalRevised'],
  },
  {
    part: 'solutions, tried, worked or failed',
    before: [['raiseBarrier', { barrierId: one, description: 'stage fright' }]],
    fill: ['proposeSolution', { barrierId: one, solutionId: two, description: 'breathe' }],
    revise: ['trySolution', { barrierId: one, solutionId: two, outcome: 'FAILED', note: 'worse' }],
    state: 'barriers { nodes { solutions { description status note } } }',
    filled: [{ solutions: [{ description: 'breathe', status: 'PROPOSED', note: null }] }],
    revised: [{ solutions: [{ description: 'breathe', status: 'FAILED', note: 'worse' }] }],
    kind: 'BARRIER',
    id: one,
    path: `solutions.${two}.status`,
    old: 'proposed',
    new: 'failed',
    events: ['SolutionProposed', 'SolutionTried'],
  },
  {
    part: 'occupations described and dropped with the reason',
    before: [['listOccupation', { occupationId: one, title: 'Speaker' }]],
    fill: [
      'describeOccupation',
      {
        occupationId: one,
        duties: 'talks',
        education: 'none',
        earnings: 'some',
        outlook: 'good',
        cons: 'noise',
        fit: 'well',
      },
    ],
    revise: ['dropOccupation', { occupationId: one, why: 'too loud' }],
    state: 'occupations { nodes { duties education earnings outlook cons fit status why } }',
    filled: [
      {
        ...{
          duties: 'talks',
          education: 'none',
          earnings: 'some',
          outlook: 'good',
          cons: 'noise',
          fit: 'well',
        },
        ...{ status: 'LISTED', why: null },
      },
    ],
    revised: [
      {
        ...{
          duties: 'talks',
          education: 'none',
          earnings: 'some',
          outlook: 'good',
          cons: 'noise',
          fit: 'well',
        },
        ...{ status: 'DROPPED', why: 'too loud' },
      },
    ],
    kind: 'OCCUPATION',
    id: one,
    path: 'why',
    old: null,
    new: 'too loud',
    events: ['OccupationDescribed', 'OccupationDropped'],
  },
  {
    part: 'opportunities passed with the reason',
    before: [['noteOpportunity', { opportunityId: one, kind: 'EVENT', title: 'The fair' }]],
    fill: ['pursueOpportunity', { opportunityId: one }],
    revise: ['passOpportunity', { opportunityId: one, why: 'sold out' }],
    state: 'opportunities { nodes { status why } }',
    filled: [{ status: 'PURSUED', why: null }],
    revised: [{ status: 'PASSED', why: 'sold out' }],
    kind: 'OPPORTUNITY',
    id: one,
    path: 'why',
    old: null,
    new: 'sold out',
    events: ['OpportunityPursued', 'OpportunityPassed'],
  },
  {
    part: 'obstacles told at a check-in, and numbers read',
    before: [
      [
        'setGoal',
        {
          goalId: id('talk'),
          statement: 'give talks',
          measure: { what: 'talks', baseline: '0', target: '4', direction: 'UP' },
        },
      ],
    ],
    fill: [
      'recordCheckIn',
      { checkInId: one, obstacles: 'no hall', values: [{ goalId: id('talk'), value: '1' }] },
    ],
    revise: ['recordCheckIn', { checkInId: two, obstacles: 'no time' }],
    state: 'checkIns { nodes { obstacles goals { nodes { goalId value } } } }',
    filled: [{ obstacles: 'no hall', goals: [{ goalId: id('talk'), value: '1' }] }],
    revised: [
      { obstacles: 'no hall', goals: [{ goalId: id('talk'), value: '1' }] },
      { obstacles: 'no time', goals: [{ goalId: id('talk'), value: null }] },
    ],
    kind: 'CHECK_IN',
    id: two,
    path: 'obstacles',
    old: null,
    new: 'no time',
    events: ['GoalMeasured', 'CheckInRecorded'],
  },
  {
    part: 'the coach, assigned and released',
    fill: ['assignCoach', { coachId: id('Carl') }],
    revise: ['releaseCoach', {}],
    state: 'coach { name }',
    filled: { name: 'Carl' },
    revised: null,
    kind: 'PEOPLE',
    id: id('Carl'),
    path: 'name',
    old: 'Carl',
    new: null,
    events: ['CoachAssigned', 'CoachReleased'],
  },
  {
    part: 'lifecycle',
    fill: ['activatePlan', {}],
    revise: ['pausePlan', {}],
    state: 'status',
    filled: 'ACTIVE',
    revised: 'PAUSED',
    kind: 'PLAN',
    id: plan,
    path: 'status',
    old: 'active',
    new: 'paused',
    events: ['PlanActivated', 'PlanPaused'],
  },
]

const planId = encodeGlobalID('Plan', plan)
let commands = 0

/** Version of the plan after the command. */
const does = async (context: Context, [mutation, input]: Command): Promise<number> => {
  commands += 1
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
    __typename ... on Done { version } ... on Rejected { message } } }`
  const given = { planId, commandId: id(`part ${commands}`), ...input }
  const { version, message } = (await told(context, document, { input: given }))[mutation]
  expect(message).toBeUndefined()
  return version
}

const asking = (
  row: Row,
) => `query ($id: ID!, $from: Moment!, $to: Moment!, $element: UUID!, $path: String!) {
  plan(id: $id) {
    filled: state(at: $from) { ${row.state} }
    revised: state(at: $to) { ${row.state} }
    timeline { edges { node { events { nodes { type version } } } } }
    diff(from: $from, to: $to) { elements { nodes { kind id fields { nodes {
      path old { text } new { text } set { version actor { name } } } } } } }
    blame(at: $to, elementId: $element, path: $path) { nodes { kind id fields { nodes {
      path current { version value { text } } earlier { nodes { value { text } } } } } } }
  }
}`

/** The event that started the plan, under the id that the server gave it. */
const firstEvent = async (context: Context) => {
  const query =
    'query ($id: ID!) { plan(id: $id) { timeline { edges { node { events { nodes { eventId } } } } } } }'
  return (await told(context, query, { id: planId })).plan.timeline.edges[0].node.events[0].eventId
}

const naming = <T>(value: T, event: string): T => JSON.parse(JSON.stringify(value).replaceAll(started, event))

describe('every part of a plan', () => {
  it.each(rows.map(row => [row.part, row] as const))(
    'is filled by mutations and seen in state, timeline, difference and blame: %s',
    async (_, written) => {
      const works = harbourWorks()
      const context = works.as(principal('Olga'))
      const input = { commandId: id('to fill'), title: 'To fill' }
      await told(context, 'mutation ($input: StartPlanInput!) { startPlan(input: $input) { __typename } }', {
        input,
      })
      const row = naming(written, await firstEvent(context))
      for (const command of row.before ?? []) await does(context, command)
      const from = await does(context, row.fill)
      const to = await does(works.as(principal(row.by ?? 'Olga')), row.revise)

      const shown = (
        await told(context, asking(row), {
          id: planId,
          from: `rev:${from}`,
          to: `rev:${to}`,
          element: row.id,
          path: row.path,
        })
      ).plan
      expect(Object.values(shown.filled)[0]).toEqual(row.filled)
      expect(Object.values(shown.revised)[0]).toEqual(row.revised)

      type Told = { type: string; version: number }
      const events: Told[] = shown.timeline.edges.flatMap(
        ({ node }: { node: { events: Told[] } }) => node.events,
      )
      const typeAt = (version: number) => events.find(event => event.version === version)?.type
      expect([typeAt(from), typeAt(to)]).toEqual(row.events)

      const same = ({ kind, id }: { kind: string; id: string }) => kind === row.kind && id === row.id
      const at = ({ path }: { path: string }) => path === row.path
      expect(shown.diff.elements.find(same)?.fields.find(at)).toEqual({
        path: row.path,
        old: row.old === null ? null : { text: row.old },
        new: row.new === null ? null : { text: row.new },
        set: { version: to, actor: { name: row.by ?? 'Olga' } },
      })
      const blamed = shown.blame.find(same)?.fields.find(at)
      expect(blamed.current).toEqual({ version: to, value: row.new === null ? null : { text: row.new } })
      expect(blamed.earlier[0]?.value.text ?? null).toBe(row.old)
    },
  )
})

describe('what is said of an entry', () => {
  it('stands beside it in the timeline and in the history of its goal', async () => {
    const context = harbourWorks().as(principal('Olga'))
    const timeline = `timeline(element: "${id('lead a team')}", types: [GoalSet]) { edges { node { events { nodes { SAID } } } } }`
    const history = `goalHistory(goalId: "${id('lead a team')}") { entries { nodes { event { SAID } } } }`
    const said =
      'eventId comments { nodes { text } } disputes { nodes { statement } } corrections { nodes { correction } } causes { name }'
    const of = encodeGlobalID('Plan', id('plan'))
    const shown = async () => {
      const query = `{ plan(id: "${of}") { ${timeline} ${history} } }`.replaceAll('SAID', said)
      const { plan: answer } = await told(context, query)
      return [answer.timeline.edges[0].node.events[0], answer.goalHistory.entries[0].event]
    }
    const nothing = { comments: [], disputes: [], corrections: [], causes: [] }
    const [{ eventId }] = await shown()
    expect(await shown()).toEqual([
      { eventId, ...nothing },
      { eventId, ...nothing },
    ])

    await does(context, ['addComment', { planId: of, eventId, text: 'bold' }])
    await does(context, ['disputeEntry', { planId: of, eventId, statement: 'not my wish' }])
    await does(context, ['correctEntry', { planId: of, eventId, correction: 'lead a crew' }])
    const all = {
      eventId,
      comments: [{ text: 'bold' }],
      disputes: [{ statement: 'not my wish' }],
      corrections: [{ correction: 'lead a crew' }],
      causes: [],
    }
    expect(await shown()).toEqual([all, all])
  })
})

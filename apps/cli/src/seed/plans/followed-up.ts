import {
  noteInterest,
  noteStrength,
  rankValues,
  rateSkill,
  recordQualification,
  removeInterest,
  removeQualification,
  removeSkill,
  removeStrength,
} from '../deeds/assessment.ts'
import { proposeBaseline, signBaseline, withdrawBaseline } from '../deeds/baseline.ts'
import {
  acknowledgeCheckIn,
  addComment,
  cancelReview,
  correctEntry,
  disputeEntry,
  holdReview,
  recordCheckIn,
  scheduleReview,
} from '../deeds/follow-up.ts'
import {
  chooseOccupation,
  describeOccupation,
  dropOccupation,
  listOccupation,
  shortlistOccupation,
} from '../deeds/occupation.ts'
import {
  evaluateOpportunity,
  noteOpportunity,
  passOpportunity,
  pursueOpportunity,
} from '../deeds/opportunity.ts'
import {
  identifyReadinessNeed,
  meetReadinessNeed,
  removeReadinessNeed,
  reviseReadinessNeed,
} from '../deeds/readiness.ts'
import { applyTemplate, succeedPlan } from '../deeds/succession.ts'
import { addColleague, addSupporter, changeSupporter, removeSupporter } from '../deeds/supporter.ts'
import { type Moment, on } from '../script.ts'
import { firstQuarter } from '../templates.ts'

const linux = { name: 'Linux administration', kind: 'technical', transferable: true } as const
const calm = { name: 'Staying calm with customers', kind: 'people', transferable: true } as const
const regex = { name: 'Reading logs with regular expressions', kind: 'technical' } as const

/**
 * What was recorded in hand-written plans beside their goals, by key of the plan. It stands behind their own
 * moments, so that the places of those stay what they were.
 */
export const followedUp: Readonly<Record<string, readonly Moment[]>> = {
  'support-engineer-to-sre': [
    on(
      8,
      'owner',
      addColleague('jonas', 'jonas', 'mentor', 'Reads my incident reports before anybody else does'),
      addSupporter('sister', 'Ngozi', 'accountability-buddy', 'Asks every Sunday what I did for the plan'),
    ),
    on(
      10,
      'owner',
      rankValues('learning', 'reliability', 'family time', 'independence'),
      noteStrength('tidy', 'strength', 'I write down what I did while I do it'),
      noteStrength('rush', 'weakness', 'I close a ticket before I understand it'),
      noteInterest('outages', 'How large systems fail, and why nobody saw it'),
      noteInterest('teaching', 'Explaining networks to people who fear them'),
      rateSkill('linux', linux, 2, 'self'),
      rateSkill('calm', calm, 4, 'self', 'Three thank-you letters in a year'),
      rateSkill('regex', regex, 3, 'self'),
      recordQualification('years', { kind: 'experience', title: 'Customer support', years: 4 }),
      recordQualification('office', { kind: 'certification', title: 'Office applications, advanced' }),
    ),
    on(
      15,
      'coach',
      rateSkill('linux', linux, 1, 'coach'),
      scheduleReview('first', { due: 120, everyMonths: 6 }),
    ),
    on(16, 'owner', proposeBaseline('start', 'What we agreed at the beginning'), signBaseline('start')),
    on(19, 'coach', signBaseline('start')),
    on(
      60,
      'owner',
      recordCheckIn('two-months', {
        moved: 'The first two runbooks run by themselves.',
        confidence: 6,
        obstacles: 'Mornings belong to the queue.',
      }),
    ),
    on(62, 'coach', acknowledgeCheckIn('two-months', 'Good. Block one morning and defend it.')),
    on(66, 'owner', addComment('morning', 'Wednesdays are blocked now. Nobody has died.')),
    on(
      128,
      'coach',
      holdReview(
        'first',
        'The plan holds. What is slow is slow because of the queue, not because of Amara.',
        ['Keep Wednesdays free until the summer'],
        'second',
      ),
    ),
    on(
      200,
      'owner',
      rateSkill('linux', linux, 3, 'evidence', 'Rebuilt the staging hosts from nothing'),
      changeSupporter('jonas', { does: 'Reads my incident reports, and now sends me his' }),
      removeSupporter('sister'),
      removeSkill('regex'),
      removeInterest('teaching'),
      removeStrength('rush'),
      removeQualification('office'),
    ),
    on(210, 'coach', correctEntry('SkillRated', 'The staging hosts were rebuilt in the week before.')),
    on(230, 'coach', cancelReview('second', 'Both of us are on the incident; it is held with the next one')),
    on(
      233,
      'owner',
      disputeEntry('ReviewCancelled', 'I was free that week and would have liked to hold it.'),
    ),
    on(240, 'owner', proposeBaseline('half', 'After the first year')),
    on(245, 'owner', withdrawBaseline('half', 'The dates change next week; it is proposed again then')),
  ],
  'nurse-to-clinical-data-analyst': [
    on(
      11,
      'owner',
      listOccupation('analyst', {
        title: 'Clinical data analyst',
        duties: 'Answers questions of wards and management from the hospital’s data',
        pros: 'What I know of wards counts',
      }),
      listOccupation('coder', { title: 'Medical coder', duties: 'Turns records into billing codes' }),
      listOccupation('manager', { title: 'Ward manager', cons: 'More rosters, fewer questions' }),
    ),
    on(
      18,
      'owner',
      dropOccupation('manager', 'I would do the work I want to leave, with a budget.'),
      shortlistOccupation('analyst'),
      shortlistOccupation('coder'),
    ),
    on(
      30,
      'owner',
      describeOccupation('analyst', { education: 'Statistics, SQL, the law on patient data' }),
      chooseOccupation('analyst'),
    ),
    on(
      33,
      'coach',
      identifyReadinessNeed('privacy', {
        kind: 'knowledge',
        description: 'Know what may be done with patient data and what may not',
        level: 3,
      }),
      identifyReadinessNeed(
        'present',
        { kind: 'demonstration', description: 'Show an analysis to a ward that did not ask for it' },
        'grace',
      ),
      identifyReadinessNeed('degree', { kind: 'knowledge', description: 'A degree in statistics' }),
    ),
    on(68, 'owner', removeReadinessNeed('degree')),
    on(70, 'owner', meetReadinessNeed('privacy', 'Course of the data-protection office, with a test')),
    on(75, 'coach', reviseReadinessNeed('present', { shownTo: 'Head nurse of the surgical ward' })),
    on(
      150,
      'owner',
      noteOpportunity('registry', {
        kind: 'project',
        title: 'Clean up the fall registry',
        description: 'Half a day a week for three months',
        until: 190,
      }),
      evaluateOpportunity('registry', { tasks: 5, withWhom: 4, when: 2 }, 'The time is the question'),
      noteOpportunity('agency', { kind: 'opening', title: 'Analyst at an insurance agency' }),
    ),
    on(
      156,
      'owner',
      pursueOpportunity('registry'),
      passOpportunity('agency', 'Two hours of travel a day, and far from any ward.'),
    ),
    on(260, 'coach', meetReadinessNeed('present', 'The surgical ward asked for the next one themselves')),
  ],
  'warehouse-to-supply-chain-planner': [on(708, 'owner', succeedPlan('first-year-as-supply-planner'))],
  'first-year-as-supply-planner': [on(10, 'admin', applyTemplate('first quarter', firstQuarter))],
}

import {
  acceptBarrier,
  proposeSolution,
  raiseBarrier,
  resolveBarrier,
  trySolution,
} from '../deeds/barrier.ts'
import { abandonGoal, achieveGoal, measured, measureGoal, reviseGoal, setGoal } from '../deeds/goal.ts'
import {
  activatePlan,
  addDirectionVariation,
  assignCoach,
  chooseDirectionVariation,
  closePlan,
  releaseCoach,
  revisePlan,
  stateDirection,
  stateVision,
} from '../deeds/plan.ts'
import { completeStep, planStep, startStep } from '../deeds/step.ts'
import { because, becauseOf, on, type PlanScript } from '../script.ts'

export const teacherToInstructionalDesigner: PlanScript = {
  key: 'teacher-to-instructional-designer',
  title: 'From teacher to instructional designer',
  unit: 'Learning and development',
  owner: 'sofia',
  began: 590,
  moments: [
    on(
      0,
      'owner',
      addDirectionVariation('company', 'Learning design in a company'),
      addDirectionVariation('school', 'Digital lead at a school'),
      chooseDirectionVariation('company'),
    ),
    on(
      2,
      'owner',
      stateVision(
        'In three years people finish the courses I design because they want to know how they end.',
        3,
      ),
      stateDirection(
        'tasks',
        'Turn what experts know into courses people can use on the same day. Titles: instructional designer, learning experience designer.',
        'company',
      ),
      stateDirection(
        'whyYou',
        'Twelve years of keeping thirty fifteen-year-olds curious about chemistry.',
        'company',
      ),
      stateDirection(
        'whyNow',
        'The company moves 140 courses to a new platform within two years.',
        'company',
      ),
      stateDirection('tasks', 'Build the digital teaching of one school, train its teachers.', 'school'),
    ),
    on(
      6,
      'owner',
      setGoal('portfolio', {
        statement: 'Show a portfolio of courses that work',
        measure: {
          what: 'courses with measured learning gain',
          unit: 'courses',
          baseline: '0',
          target: '5',
          direction: 'up',
        },
        due: 300,
        kind: 'professional',
        relevance: 'whyYou',
        confidence: 7,
      }),
      setGoal('completion', {
        statement: 'Raise the completion rate of the onboarding course',
        measure: { what: 'completion rate', unit: '%', baseline: '46', target: '80', direction: 'up' },
        due: 360,
        kind: 'professional',
        relevance: 'tasks',
        confidence: 5,
      }),
      setGoal('position', {
        statement: 'Move from the trainee programme into a permanent position',
        due: 420,
        kind: 'professional',
        relevance: 'whyNow',
        confidence: 6,
      }),
    ),
    on(
      8,
      'owner',
      activatePlan(),
      planStep('storyboard', {
        action: 'Learn storyboarding with a designer of the platform team',
        goal: 'portfolio',
        kind: 'mentoring',
        due: 70,
        durationDays: 20,
        impact: 4,
        urgency: 4,
      }),
      planStep('interview', {
        action: 'Interview ten people who dropped out of the onboarding course',
        goal: 'completion',
        kind: 'experience',
        due: 90,
        durationDays: 12,
        impact: 5,
        urgency: 5,
      }),
    ),
    on(11, 'coach', assignCoach('tomas')),
    on(19, 'owner', startStep('storyboard'), startStep('interview')),
    on(
      47,
      'owner',
      completeStep('interview', 5, 'Nine of ten stopped at the same video. It is 38 minutes long.'),
    ),
    on(72, 'owner', completeStep('storyboard', 4, 'Draw first, write later.')),
    measured('portfolio', { from: 80, until: 330, every: 56, values: ['1', '1', '2', '3', '4'] }),
    measured('completion', {
      from: 75,
      until: 400,
      every: 41,
      values: ['48', '55', '61', '64', '63', '70', '72'],
      noteOf: ['', 'Video cut into six pieces'],
    }),
    on(
      110,
      'owner',
      raiseBarrier('experts', {
        description: 'Subject experts cancel two of three interviews',
        category: 'time',
        severity: 4,
        blocks: ['portfolio'],
      }),
      proposeSolution('experts', 'slots', 'Fixed hour every Wednesday, lunch included'),
    ),
    on(
      128,
      'owner',
      trySolution('experts', 'slots', 'worked', 'Lunch is the whole trick.'),
      resolveBarrier('experts', 'Wednesday lunch'),
    ),
    on(
      130,
      'coach',
      revisePlan(
        'First review',
        'Evidence first: the interviews changed the plan for the onboarding course completely.',
      ),
    ),
    on(
      212,
      'owner',
      raiseBarrier('permanent', {
        description: 'Permanent positions were cut by half in the new budget',
        category: 'market',
        severity: 5,
        blocks: ['position'],
      }),
    ),
    on(
      219,
      'coach',
      proposeSolution('permanent', 'evidence', 'Show the saving: fewer support calls after the new course'),
    ),
    on(
      240,
      'coach',
      becauseOf(
        'permanent',
        'Budget decision was put off to the spring',
        reviseGoal('position', { due: 520 }),
      ),
    ),
    on(
      262,
      'owner',
      trySolution('permanent', 'evidence', 'tried', 'Everybody agreed, nobody decided.'),
      because(
        'new-information',
        'Three courses of this size fill a year',
        reviseGoal('portfolio', {
          measure: {
            what: 'courses with measured learning gain',
            unit: 'courses',
            baseline: '0',
            target: '4',
            direction: 'up',
          },
        }),
      ),
    ),
    on(335, 'owner', achieveGoal('portfolio', 'Four courses, each with a test before and after')),
    on(
      341,
      'coach',
      revisePlan(
        'Portfolio achieved, position open',
        'The portfolio goal was softened from five to four courses and achieved. The position depends on a budget nobody can promise.',
      ),
    ),
    on(
      420,
      'owner',
      because(
        'barrier',
        'Completion stands at 72 and the platform move binds everybody',
        reviseGoal('completion', { due: 540 }),
      ),
    ),
    on(452, 'owner', chooseDirectionVariation('school')),
    on(
      455,
      'owner',
      stateDirection(
        'whyThem',
        'My old school asks whether I would come back as digital lead, with a team of three.',
        'school',
      ),
    ),
    on(470, 'owner', acceptBarrier('permanent', 'The budget stays as it is')),
    on(472, 'coach', releaseCoach()),
    on(
      478,
      'owner',
      because('opportunity', 'Offer as digital lead at a school, from August', abandonGoal('position')),
    ),
    on(480, 'owner', measureGoal('completion', '74')),
    on(
      486,
      'owner',
      because(
        'opportunity',
        'I leave the company for a school; the remaining goal stays with the team',
        closePlan(),
      ),
    ),
  ].flat(),
}

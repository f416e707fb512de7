import { setGoal } from '../deeds/goal.ts'
import {
  addDirectionVariation,
  chooseDirectionVariation,
  stateDirection,
  stateVision,
} from '../deeds/plan.ts'
import { planStep } from '../deeds/step.ts'
import { on, type PlanScript } from '../script.ts'

export const firstYearPlanner: PlanScript = {
  key: 'first-year-as-supply-planner',
  title: 'First year as a supply-chain planner',
  unit: 'Logistics',
  owner: 'luca',
  predecessor: 'warehouse-to-supply-chain-planner',
  began: 16,
  moments: [
    on(
      0,
      'owner',
      addDirectionVariation('first-year', 'Learn the desk before changing it'),
      chooseDirectionVariation('first-year'),
    ),
    on(
      0,
      'owner',
      stateVision('In two years the planners come to me with the articles nobody can forecast.', 2),
    ),
    on(
      2,
      'owner',
      stateDirection(
        'tasks',
        'Packaging first, then the seasonal articles. Ask every supplier once a quarter what they would change.',
      ),
    ),
    on(
      6,
      'owner',
      setGoal('service', {
        statement: 'Keep packaging available without more stock',
        measure: { what: 'days of stock', unit: 'days', baseline: '41', target: '32', direction: 'down' },
        due: 330,
        kind: 'professional',
        relevance: 'tasks',
        confidence: 6,
      }),
    ),
    on(
      9,
      'owner',
      setGoal('seasonal', { statement: 'Take over the seasonal articles', kind: 'professional' }),
    ),
    on(
      13,
      'owner',
      planStep('visits', {
        action: 'Visit the five largest suppliers',
        goal: 'service',
        kind: 'networking',
        due: 120,
        durationDays: 10,
        impact: 4,
        urgency: 3,
      }),
    ),
  ].flat(),
}

import { plansOf } from './generated/life.ts'
import { people } from './generated/people.ts'
import { designLead } from './plans/design-lead.ts'
import { energyProjectManager } from './plans/energy-project-manager.ts'
import { engineeringManager } from './plans/engineering-manager.ts'
import { firstYearPlanner } from './plans/first-year-planner.ts'
import { followedUp } from './plans/followed-up.ts'
import { nurseToDataAnalyst } from './plans/nurse-to-data-analyst.ts'
import { supplyChainPlanner } from './plans/supply-chain-planner.ts'
import { supportEngineer } from './plans/support-engineer.ts'
import { teacherToInstructionalDesigner } from './plans/teacher-to-instructional-designer.ts'
import type { PlanScript } from './script.ts'

const handWritten: readonly PlanScript[] = [
  supportEngineer,
  engineeringManager,
  nurseToDataAnalyst,
  designLead,
  supplyChainPlanner,
  firstYearPlanner,
  teacherToInstructionalDesigner,
  energyProjectManager,
]

/** The plans of the demonstration organisation. */
export const demonstrationPlans: readonly PlanScript[] = [
  ...handWritten.map(script => ({
    ...script,
    moments: [...script.moments, ...(followedUp[script.key] ?? [])],
  })),
  ...people.flatMap(plansOf),
]

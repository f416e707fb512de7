/** The one table of limits: the domain refuses by it, the API publishes it, the dashboard shows it. Lengths in UTF-16 units. */
export const limits = {
  title: 200,
  name: 200,
  unit: 120,
  statement: 1_000,
  text: 4_000,
  directionElement: 4_000,
  /** Soft: the editor shows it, nothing refuses by it. */
  directionWords: 60,
  note: 2_000,
  reasonText: 1_000,
  summary: 4_000,
  measureWhat: 200,
  measureUnit: 60,
  decimalDigits: 18,
  horizonYears: 10,
  confidence: 10,
  scale: 5,
  durationDays: 3_660,
  goalsPerPlan: 500,
  stepsPerPlan: 2_000,
  barriersPerPlan: 500,
  variationsPerPlan: 20,
  solutionsPerBarrier: 50,
  resourcesPerStep: 20,
  linksPerElement: 50,
} as const
export type Limits = typeof limits

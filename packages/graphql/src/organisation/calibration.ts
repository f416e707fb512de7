import { brier, type Interval, reliability, type Stated } from '@plan-ledger/statistics'
import type { GoalLifeRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { type Counted, fewestPeople, hiddenWhere, hideFewPeople, type Shown } from './few-people.ts'
import { byGroup, peopleBehind } from './goal-lives.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }
/** Confidence is stated from 1 to 10. */
const surest = 10

interface Line extends Counted {
  readonly goals: number
  readonly achieved: number
  readonly share: number
  readonly interval: Interval
}

interface Calibration {
  readonly people: number
  readonly goals: number
  readonly tooFewPeople: boolean
  readonly brier?: number
  /** Of who always states the share that came true. */
  readonly uninformed?: number
  readonly lines: readonly (Shown<Line> & { readonly confidence: number })[]
}

const CalibrationBin = builder.objectRef<Calibration['lines'][number]>('CalibrationBin').implement({
  description: 'What came of the goals of which one confidence was stated.',
  authScopes,
  fields: t => {
    const number = (name: 'people' | 'goals' | 'achieved', what: string) =>
      t.int({
        nullable: true,
        description: `${what}; ${hiddenWhere}.`,
        resolve: ({ counts }) => counts?.[name],
      })
    const share = (what: string, of: (line: Line) => number) =>
      t.float({
        nullable: true,
        description: `${what}; ${hiddenWhere}.`,
        resolve: ({ counts }) => counts && of(counts),
      })
    return {
      confidence: t.exposeInt('confidence', { description: 'As it was first stated, 1 to 10.' }),
      tooFewPeople: t.boolean({
        description: `Whether the numbers are hidden: they, or what is missing to the whole, would tell of fewer than ${fewestPeople} people.`,
        resolve: ({ counts }) => counts === undefined,
      }),
      people: number('people', 'Owners of the plans'),
      goals: number('goals', 'Goals whose first due day has passed'),
      achieved: number('achieved', 'Of these: achieved by it'),
      share: share('Share achieved by the first due day', line => line.share),
      lower: share('Lower limit of its 95 % interval (Wilson)', line => line.interval.lower),
      upper: share('Upper limit of its 95 % interval (Wilson)', line => line.interval.upper),
    }
  },
})

export const CalibrationType = builder.objectRef<Calibration>('Calibration').implement({
  description:
    'Whether stated confidence foretells the outcome: of the goals whose first due day has passed, those achieved by it. All of them are decided, so none is left out for being open.',
  authScopes,
  fields: t => ({
    tooFewPeople: t.exposeBoolean('tooFewPeople', {
      description: `Whether nothing is told: there are fewer than ${fewestPeople} people.`,
    }),
    people: t.int({
      nullable: true,
      description: `Owners of the plans; ${hiddenWhere}.`,
      resolve: ({ people, tooFewPeople }) => (tooFewPeople ? undefined : people),
    }),
    goals: t.int({
      nullable: true,
      description: `Goals with a confidence whose first due day has passed; ${hiddenWhere}.`,
      resolve: ({ goals, tooFewPeople }) => (tooFewPeople ? undefined : goals),
    }),
    brier: t.exposeFloat('brier', {
      nullable: true,
      description: `Mean squared distance between stated confidence, as a share of 10, and outcome (Brier 1950): 0 is foresight; ${hiddenWhere}.`,
    }),
    uninformed: t.exposeFloat('uninformed', {
      nullable: true,
      description: `The Brier score of always stating the share that was achieved: who knows nothing of the single goal; ${hiddenWhere}.`,
    }),
    bins: t.field({
      type: [CalibrationBin],
      description: 'A line for each confidence that was stated, the lowest first.',
      resolve: ({ lines }) => lines,
    }),
  }),
})

type Known = GoalLifeRow & Required<Pick<GoalLifeRow, 'confidence'>>

const statedOf = ({ confidence, became, until, due: { original = 0 } }: Known): Stated => ({
  stated: confidence / surest,
  happened: became === 'achieved' && until <= original,
})

export const calibrationOf = (lives: readonly GoalLifeRow[]): Calibration => {
  const decided = lives.filter(
    (life): life is Known =>
      life.confidence !== undefined && life.due.original !== undefined && life.sinceSet > life.due.original,
  )
  const people = peopleBehind(decided)
  if (people < fewestPeople) return { people, goals: decided.length, tooFewPeople: true, lines: [] }
  const stated = decided.map(statedOf)
  const share = stated.filter(({ happened }) => happened).length / stated.length
  const lines = byGroup(decided.map(life => ({ ...life, group: String(life.confidence) })))
    .toSorted((a, b) => Number(a.group) - Number(b.group))
    .flatMap(group =>
      reliability(group.lives.map(statedOf)).map(({ n, happened, share: of, interval }) => ({
        group: String(group.group),
        people: group.people,
        goals: n,
        achieved: happened,
        share: of,
        interval,
      })),
    )
  const score = brier(stated)
  return {
    people,
    goals: decided.length,
    tooFewPeople: false,
    ...(score !== undefined && { brier: score }),
    uninformed: share * (1 - share),
    lines: hideFewPeople(lines).map(line => ({ ...line, confidence: Number(line.group) })),
  }
}

builder.objectField(OrganisationType, 'calibration', t =>
  t.field({
    type: CalibrationType,
    ...permitted('readAggregates'),
    complexity: costs.rows,
    description:
      'Whether stated confidence foretells the outcome of the goals of all plans, as of today, for auditors, analysts and admins.',
    resolve: async ({ id }, _, ctx) => calibrationOf(await ctx.goalLives({ organisation: id })),
  }),
)

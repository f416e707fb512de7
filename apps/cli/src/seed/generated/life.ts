import {
  noteInterest,
  noteStrength,
  rankValues,
  rateSkill,
  recordQualification,
} from '../deeds/assessment.ts'
import { proposeSolution, raiseBarrier, resolveBarrier, trySolution } from '../deeds/barrier.ts'
import { proposeBaseline, signBaseline } from '../deeds/baseline.ts'
import {
  acknowledgeCheckIn,
  addComment,
  holdReview,
  recordCheckIn,
  scheduleReview,
} from '../deeds/follow-up.ts'
import { chooseOccupation, dropOccupation, listOccupation, shortlistOccupation } from '../deeds/occupation.ts'
import {
  evaluateOpportunity,
  noteOpportunity,
  passOpportunity,
  pursueOpportunity,
} from '../deeds/opportunity.ts'
import {
  activatePlan,
  addDirectionVariation,
  assignCoach,
  chooseDirectionVariation,
  closePlan,
  completePlan,
  pausePlan,
  revisePlan,
  stateDirection,
  stateVision,
} from '../deeds/plan.ts'
import { identifyReadinessNeed, meetReadinessNeed } from '../deeds/readiness.ts'
import { carryOver, succeedPlan } from '../deeds/succession.ts'
import { addSupporter } from '../deeds/supporter.ts'
import { because, type Moment, on, type PlanScript } from '../script.ts'
import { type Draw, drawFrom } from './draw.ts'
import { type GoalLife, goalLife } from './goals.ts'
import type { Person } from './people.ts'
import * as words from './words.ts'

const years: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }

/** Every vision of the table begins "In three years …": the horizon is what it says. */
const vision = (text: string) => stateVision(text, years[text.split(' ')[1]!]!)

type Elements = readonly (keyof Person['path']['direction'])[]

interface Middle {
  readonly moments: readonly Moment[]
  /** They stand after all others, so that the places of those stay what they were in installations that have them. */
  readonly answeredLater: readonly Moment[]
}

/** The plan of a person, and the one that goes on with it where it is succeeded. */
export const plansOf = (person: Person): readonly PlanScript[] => {
  const { key: owner, path, turn, began, fate } = person
  const key = `generated-${owner}`
  const draw = drawFrom(key)
  const last =
    { drafted: began, active: began - 3, paused: began - 12 }[fate as string] ?? Math.round(began * 0.8)
  const begun = beginning(person, draw)
  const { moments, answeredLater } =
    fate === 'drafted' ? { moments: [], answeredLater: [] } : middle(person, last, draw)
  const first = [...begun, ...moments]
  const script: PlanScript = {
    key,
    title: path.titles[turn]!,
    unit: path.unit,
    owner,
    began,
    moments: [...first, ...answeredLater],
  }
  if (fate !== 'succeeded') return [script]
  const successor = `${key}-second`
  const succeeded = last + 6
  return [
    { ...script, moments: [...first, on(succeeded, 'owner', succeedPlan(successor)), ...answeredLater] },
    {
      key: successor,
      title: `${path.titles[turn]}: the second stretch`,
      unit: path.unit,
      owner,
      predecessor: key,
      began: began - succeeded,
      moments: secondStretch(person, began - succeeded),
    },
  ]
}

const beginning = ({ path, turn, key }: Person, draw: Draw): readonly Moment[] => {
  const [title, duties] = path.aimed
  const [name, role, does] = draw.one(words.supporters)
  return [
    on(0, 'owner', addDirectionVariation('way', title), chooseDirectionVariation('way')),
    on(
      1,
      'owner',
      vision(path.visions[turn]!),
      ...(Object.keys(path.direction) as Elements)
        .filter((_, index) => index !== turn + 1)
        .map(element => stateDirection(element, path.direction[element]!)),
    ),
    on(
      2,
      'owner',
      listOccupation('aimed', { title, duties }),
      ...path.dropped.map(([other], index) => listOccupation(`dropped ${index}`, { title: other })),
      rankValues(...draw.shuffled(path.values)),
      turn === 1
        ? noteStrength('weakness', 'weakness', path.weakness)
        : noteStrength('strength', 'strength', path.strength),
      noteInterest('interest', turn === 2 ? 'People who changed their occupation late' : path.interest),
      recordQualification('first', {
        kind: turn === 2 ? 'experience' : 'certification',
        title: path.qualification[0],
        ...(turn !== 2 && { issuer: path.qualification[1] }),
        years: draw.whole(2, 19),
      }),
      ...path.skills.map(([name, kind], index) =>
        rateSkill(
          `${index}`,
          { name, kind, ...(kind === 'people' && { transferable: true as const }) },
          draw.whole(1, 3),
          'self',
        ),
      ),
    ),
    on(
      5,
      'owner',
      ...path.dropped
        .filter((_, index) => index !== turn)
        .map(([other, why]) =>
          dropOccupation(`dropped ${path.dropped.findIndex(([name]) => name === other)}`, why),
        ),
      shortlistOccupation('aimed'),
      chooseOccupation('aimed'),
      addSupporter(`of ${key}`, name, role, does),
    ),
  ]
}

const middle = (person: Person, last: number, draw: Draw): Middle => {
  const { path, turn, coach, fate } = person
  const goals = goalsOf(person, last, draw)
  const at = (part: number) => Math.round(14 + (last - 18) * part)
  const barrier = path.barriers[turn % path.barriers.length]!
  const [[needKind, need], [secondKind, second]] = [path.needs[0]!, path.needs[1]!]
  const fit = { tasks: draw.whole(2, 5), withWhom: draw.whole(2, 5), when: draw.whole(1, 5) }
  const ratedLater = path.skills[turn % path.skills.length]!
  const moments: Moment[] = [
    ...goals.flatMap(goal => goal.moments),
    on(8, 'admin', assignCoach(coach)),
    on(8, 'owner', activatePlan()),
    on(10, 'coach', rateSkill('0', skillOf(path.skills[0]!), draw.whole(1, 3), 'coach')),
    on(
      11,
      'owner',
      proposeBaseline('agreed', draw.one(['What we agreed on', 'The plan as we began', 'First agreement'])),
      signBaseline('agreed'),
    ),
    on(12, 'coach', signBaseline('agreed')),
    on(
      13,
      'coach',
      identifyReadinessNeed('first', { kind: needKind, description: need, level: draw.whole(2, 4) }),
      identifyReadinessNeed('second', { kind: secondKind, description: second }, coach),
    ),
    on(
      at(0.25),
      'owner',
      raiseBarrier('in the way', {
        description: barrier.description,
        category: barrier.category,
        severity: barrier.severity,
        blocks: [goals[0]!.key],
      }),
      proposeSolution('in the way', 'tried', barrier.tried[0]),
    ),
    on(at(0.34), 'owner', trySolution('in the way', 'tried', 'failed', barrier.tried[1])),
    on(at(0.36), 'coach', proposeSolution('in the way', 'worked', barrier.worked[0])),
    on(
      at(0.4),
      'owner',
      noteOpportunity('open', { ...path.opportunity, until: at(0.6) }),
      evaluateOpportunity('open', fit),
    ),
  ]
  if (last > 150)
    moments.push(
      on(at(0.46), 'owner', pursueOpportunity('open')),
      on(at(0.52), 'owner', trySolution('in the way', 'worked', 'worked', barrier.worked[1])),
      on(at(0.55), 'owner', resolveBarrier('in the way', barrier.worked[0])),
      on(at(0.58), 'owner', meetReadinessNeed('first')),
      on(
        at(0.62),
        'owner',
        noteOpportunity('missed', { kind: 'other', title: path.missed[0] }),
        passOpportunity('missed', path.missed[1]),
      ),
      on(at(0.64), 'coach', addComment('remark', path.remarks[turn % path.remarks.length]!, goals[0]!.key)),
      on(
        at(0.65),
        'owner',
        addComment(
          'answer',
          draw.one([
            'I will try it.',
            'You are right, and I do not like it.',
            'Done since Monday.',
            'Not yet. Ask me in a month.',
          ]),
        ),
      ),
      on(
        at(0.72),
        'owner',
        rateSkill(`${turn % path.skills.length}`, skillOf(ratedLater), 4, 'evidence', ratedLater[2]),
      ),
    )
  if (last > 300) moments.push(on(at(0.8), 'coach', meetReadinessNeed('second', 'Shown, and shown well.')))
  const talks = checkIns(person, goals, last, draw)
  moments.push(...reviews(last, draw), ...talks.moments)
  if (fate === 'paused')
    moments.push(on(last, 'owner', because('life-event', 'Parental leave; the plan waits', pausePlan())))
  if (fate === 'completed' || fate === 'succeeded')
    moments.push(
      on(last, 'coach', revisePlan('At the end', draw.one(words.conclusions))),
      on(last + 1, 'owner', completePlan()),
    )
  if (fate === 'closed')
    moments.push(
      on(
        last,
        'owner',
        because('life-event', 'We move to another town; I take the direction with me', closePlan()),
      ),
    )
  return { moments, answeredLater: talks.answeredLater }
}

const skillOf = ([name, kind]: Person['path']['skills'][number]) => ({
  name,
  kind,
  ...(kind === 'people' && { transferable: true as const }),
})

/** Two goals of the path and a personal one; each ends in its own way. */
const goalsOf = ({ path, turn, fate }: Person, last: number, draw: Draw): readonly GoalLife[] => {
  const finished = fate === 'completed'
  const chosen = [
    [0, 1],
    [2, 3],
    [3, 0],
  ][turn]!.map(index => path.goals[index]!)
  const ends = (part: number) => Math.round(8 + (last - 14) * part)
  const long = last > 200
  const [first, second, own] = [
    { how: long ? 'achieved' : 'open', end: ends(0.72 + draw.part() * 0.15) } as const,
    finished
      ? ({ how: 'achieved', end: ends(0.97) } as const)
      : long && draw.part() < 0.3
        ? ({ how: 'reformulated', end: ends(0.78) } as const)
        : ({ how: 'open', end: last } as const),
    long
      ? ({
          how: finished || draw.part() < 0.45 ? 'achieved' : 'abandoned',
          end: ends(0.45 + draw.part() * 0.4),
        } as const)
      : ({ how: 'open', end: last } as const),
  ]
  return [
    goalLife(
      chosen[0]!,
      {
        key: 'goal 1',
        kind: 'professional',
        set: 6,
        last,
        ...first,
        ...(first.how === 'open' && { end: last }),
      },
      draw,
    ),
    goalLife(chosen[1]!, { key: 'goal 2', kind: 'professional', set: 7, last, ...second }, draw),
    goalLife(draw.one(words.personalGoals), { key: 'goal 3', kind: 'personal', set: 9, last, ...own }, draw),
  ]
}

/** Every half year, the last one scheduled and not yet held. */
const reviews = (last: number, draw: Draw): readonly Moment[] => {
  const conclusions = draw.shuffled(words.conclusions)
  const count = Math.floor((last - 20) / 182)
  return [
    on(14, 'coach', scheduleReview('0', { due: 180, everyMonths: 6, occasion: 'Half-year review' })),
    ...Array.from({ length: Math.max(0, count) }, (_, index) =>
      on(
        14 + (index + 1) * 182 + draw.whole(-8, 2),
        'coach',
        holdReview(
          `${index}`,
          conclusions[index % conclusions.length]!,
          draw.shuffled(words.decisions).slice(0, draw.whole(0, 2)),
          `${index + 1}`,
        ),
      ),
    ),
  ]
}

const checkIns = ({ path, turn }: Person, goals: readonly GoalLife[], last: number, draw: Draw): Middle => {
  const every = last > 500 ? 62 : last > 150 ? 41 : 24
  const said = [
    ...path.moved.filter((_, index) => index % 3 === turn || index === 3 - turn),
    ...draw.shuffled(words.moved),
  ]
  const answers = draw.shuffled(words.remarks)
  const moments: Moment[] = []
  const answeredLater: Moment[] = []
  for (
    let day = 30 + draw.whole(0, 12), index = 0;
    day < last - 6;
    day += every + draw.whole(-9, 9), index++
  ) {
    const values = goals
      .filter(({ until }) => day < until - 8)
      .map(goal => [goal.key, goal.valueOn(day)] as const)
      .filter((entry): entry is readonly [string, string] => entry[1] !== undefined)
    moments.push(
      on(
        day,
        'owner',
        recordCheckIn(`${index}`, {
          moved: said[index % said.length]!,
          confidence: draw.whole(3, 9),
          ...(draw.part() < 0.3 && { obstacles: draw.one(words.obstacles) }),
          values: Object.fromEntries(values),
        }),
      ),
    )
    if (index % 2 === 0)
      moments.push(
        on(
          day + draw.whole(1, 3),
          'coach',
          acknowledgeCheckIn(`${index}`, answers[(index / 2) % answers.length]!),
        ),
      )
    else if (day + every < last - 6) answeredLater.push(on(day + 9, 'coach', acknowledgeCheckIn(`${index}`)))
  }
  return { moments, answeredLater }
}

/** What a second plan does with what the first left open. */
const secondStretch = ({ key, path, turn, coach }: Person, began: number): readonly Moment[] => {
  const draw = drawFrom(`${key} goes on`)
  const said = draw.shuffled(words.moved)
  const answers = draw.shuffled(words.remarks)
  const personal = draw.one(words.personalGoals)
  const goal = {
    key: 'goal 1',
    kind: 'personal',
    set: 7,
    end: began - 3,
    how: 'open',
    last: began - 3,
  } as const
  const { moments, valueOn } = goalLife(personal, goal, draw)
  const talks = Array.from({ length: Math.max(0, Math.floor((began - 20) / 38)) }, (_, index) => {
    const day = 18 + index * 38 + draw.whole(-6, 6)
    const value = valueOn(day)
    const values = value === undefined ? {} : { 'goal 1': value }
    return [
      on(
        day,
        'owner',
        recordCheckIn(`${index}`, {
          moved: said[index % said.length]!,
          confidence: draw.whole(5, 9),
          values,
        }),
      ),
      on(day + 2, 'coach', acknowledgeCheckIn(`${index}`, answers[index % answers.length]!)),
    ]
  })
  return [
    on(0, 'owner', addDirectionVariation('way', path.aimed[0]), chooseDirectionVariation('way'), carryOver()),
    on(1, 'owner', vision(path.visions[(turn + 1) % path.visions.length]!)),
    on(3, 'admin', assignCoach(coach)),
    on(4, 'owner', activatePlan()),
    ...moments,
    on(11, 'coach', scheduleReview('0', { due: began + 20, occasion: 'First review of the second stretch' })),
    ...talks.flat(),
  ]
}

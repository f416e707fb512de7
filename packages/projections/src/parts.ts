import {
  type Actor,
  type Barrier,
  type Baseline,
  type CheckedGoal,
  type CheckIn,
  type Comment,
  type Correction,
  type DirectionVariation,
  type Dispute,
  directionElements,
  type Fit,
  type Goal,
  type Interest,
  type Measure,
  type Measurement,
  type NamedRevision,
  type Occupation,
  type Opportunity,
  type Plan,
  type PlanState,
  type Qualification,
  type Rating,
  type ReadinessNeed,
  type Review,
  type Signature,
  type Skill,
  type Solution,
  type Step,
  type StepResource,
  type Strength,
  type Supporter,
  type TemplateVersion,
  type Uuid,
} from '@plan-ledger/domain'
import type { Element, ElementKind } from './element.ts'
import { dayOf } from './instant.ts'
import {
  choice,
  type DeclaredField,
  day,
  decimal,
  differencesIn,
  type FieldDifference,
  type FieldType,
  type FieldValue,
  fieldsOf,
  flag,
  hidden,
  inner,
  instant,
  keyed,
  link,
  links,
  list,
  type Node,
  number,
  numbered,
  plainId,
  type Shape,
  text,
} from './shape.ts'

// What a plan holds, told once: difference, blame and digest all read it from here. A field of the state that is
// left out does not compile.

const by = inner<Actor>({ id: plainId, name: text, role: choice, onBehalfOf: plainId })
const person = inner<{ readonly id: Uuid; readonly name: string }>({ id: plainId, name: text })

const measureShape: Shape<Measure> = {
  what: text,
  unit: text,
  baseline: decimal,
  target: decimal,
  direction: choice,
}

const solutionShape: Shape<Solution> = { id: hidden, description: text, status: choice, note: text }

const templateShape = inner<TemplateVersion>({ template: plainId, version: number })

const goalShape: Shape<Goal> = {
  id: hidden,
  statement: text,
  status: choice,
  statusSince: instant,
  note: text,
  due: day,
  measure: inner(measureShape),
  measurements: numbered<Measurement>({ value: decimal, at: instant, note: text }),
  kind: choice,
  relevance: choice,
  confidence: number,
  parent: link,
  predecessor: link,
  successor: link,
  setAt: instant,
  carriedFrom: link,
  fromTemplate: templateShape,
  imported: flag,
}

const stepShape: Shape<Step> = {
  id: hidden,
  action: text,
  status: choice,
  statusSince: instant,
  worth: number,
  reflection: text,
  due: day,
  durationDays: number,
  impact: number,
  urgency: number,
  kind: choice,
  goal: link,
  dependsOn: links,
  resources: keyed<StepResource>(
    ({ resource }) => resource,
    { resource: hidden, kind: choice, description: text, secured: flag },
    true,
  ),
  plannedAt: instant,
  carriedFrom: link,
  fromTemplate: templateShape,
}

const barrierShape: Shape<Barrier> = {
  id: hidden,
  description: text,
  status: choice,
  statusSince: instant,
  note: text,
  category: choice,
  severity: number,
  blocks: links,
  solutions: keyed<Solution>(({ id }) => id, solutionShape),
  raisedAt: instant,
  carriedFrom: link,
}

type Evidence = NonNullable<DirectionVariation['evidence']>

const variationShape: Shape<DirectionVariation> = {
  id: hidden,
  name: text,
  elements: inner<DirectionVariation['elements']>(
    Object.fromEntries(directionElements.map(element => [element, text])) as Shape<
      DirectionVariation['elements']
    >,
  ),
  evidence: inner<Evidence>(
    Object.fromEntries(directionElements.map(element => [element, list])) as Shape<Evidence>,
  ),
}

const supporterShape: Shape<Supporter> = {
  id: hidden,
  name: text,
  role: choice,
  does: text,
  member: plainId,
  addedAt: instant,
  removedAt: instant,
}

const noted = { id: hidden, notedAt: instant, removedAt: instant } as const

const skillShape: Shape<Skill> = {
  ...noted,
  name: text,
  kind: choice,
  transferable: flag,
  ratings: numbered<Rating>({ proficiency: number, source: choice, evidence: text, at: instant }),
}

const strengthShape: Shape<Strength> = { ...noted, kind: choice, description: text }

const qualificationShape: Shape<Qualification> = {
  ...noted,
  kind: choice,
  title: text,
  issuer: text,
  obtained: day,
  expires: day,
  years: number,
  note: text,
}

const occupationShape: Shape<Occupation> = {
  id: hidden,
  title: text,
  status: choice,
  statusSince: instant,
  why: text,
  duties: text,
  education: text,
  earnings: text,
  outlook: text,
  pros: text,
  cons: text,
  fit: text,
  listedAt: instant,
}

const needShape: Shape<ReadinessNeed> = {
  id: hidden,
  kind: choice,
  description: text,
  level: number,
  shownTo: text,
  verifier: person,
  met: inner<NonNullable<ReadinessNeed['met']>>({ at: instant, by: person, note: text }),
  identifiedAt: instant,
  removedAt: instant,
}

const opportunityShape: Shape<Opportunity> = {
  id: hidden,
  kind: choice,
  title: text,
  status: choice,
  statusSince: instant,
  why: text,
  description: text,
  until: day,
  evaluation: inner<NonNullable<Opportunity['evaluation']>>({
    fit: inner<Fit>(Object.fromEntries(directionElements.map(element => [element, number])) as Shape<Fit>),
    note: text,
    at: instant,
  }),
  notedAt: instant,
}

const checkInShape: Shape<CheckIn> = {
  id: hidden,
  at: instant,
  by,
  moved: text,
  confidence: number,
  obstacles: text,
  goals: keyed<CheckedGoal>(({ goal }) => goal, {
    goal: link,
    value: decimal,
    measure: inner(measureShape),
    due: day,
  }),
  acknowledged: inner<NonNullable<CheckIn['acknowledged']>>({ at: instant, by, note: text }),
}

const reviewShape: Shape<Review> = {
  id: hidden,
  occasion: text,
  due: day,
  everyMonths: number,
  status: choice,
  statusSince: instant,
  conclusions: text,
  decisions: list,
  why: text,
  scheduledAt: instant,
}

const baselineShape: Shape<Baseline> = {
  id: hidden,
  name: text,
  version: number,
  status: choice,
  statusSince: instant,
  signers: links,
  signatures: keyed<Signature>(({ signer }) => signer, {
    signer: hidden,
    signerName: text,
    at: instant,
    digest: text,
  }),
  why: text,
  proposedAt: instant,
  proposedBy: by,
}

/** All that was said against one entry. */
interface Said<S> {
  readonly event: Uuid
  readonly said: readonly S[]
}
const byEntry = <S extends { readonly event: Uuid }>(
  all: readonly S[],
): readonly (readonly [Uuid, Said<S>])[] => {
  const said = new Map<Uuid, S[]>()
  for (const one of all) said.set(one.event, [...(said.get(one.event) ?? []), one])
  return [...said].map(([event, ones]) => [event, { event, said: ones }])
}

/** What a check-in is called: nobody names it, so by its day. */
export const checkInName = ({ at }: Pick<CheckIn, 'at'>): string => dayOf(at)
/** What a review is called: by its occasion, else by its due day. */
export const reviewName = ({ occasion, due }: Pick<Review, 'occasion' | 'due'>): string => occasion ?? due

type Entry = readonly [Uuid, object]
type AnyShape = Shape<Readonly<Record<string, unknown>>>

/** Elements of one kind that a key of the plan holds. */
interface Elements<V> {
  readonly node: 'elements'
  readonly kind: ElementKind
  readonly shape: AnyShape
  readonly entries: (held: V, plan: Plan) => readonly Entry[]
  /** The one of an id of its own, `undefined` where it has none. */
  readonly find: (held: V, id: Uuid) => object | undefined
  readonly name: (element: never) => string | undefined
  /** The field that says under which other element it stands. */
  readonly under: string | undefined
}

interface About<T> {
  readonly kind: ElementKind
  readonly shape: Shape<T>
  readonly name: (element: T) => string | undefined
  readonly under?: keyof T & string
}

const elements = <V, T>(
  { kind, shape, name, under }: About<T>,
  entries: Elements<V>['entries'],
  find: Elements<V>['find'] = () => undefined,
): Elements<V> => ({
  node: 'elements',
  kind,
  shape: shape as unknown as AnyShape,
  entries,
  find,
  name,
  under,
})
const byId = <T extends object>(about: About<T>) =>
  elements<Readonly<Record<Uuid, T>>, T>(about, Object.entries, (held, id) =>
    Object.hasOwn(held, id) ? held[id] : undefined,
  )
const listed = <T extends { readonly id: Uuid }>(about: About<T>) =>
  elements<readonly T[], T>(
    about,
    held => held.map(element => [element.id, element]),
    (held, id) => held.find(element => element.id === id),
  )

/** Each key of a plan is a field of the plan itself or holds elements of its own. In the order of screens. */
const reading: { readonly [K in keyof Plan]-?: Node<NonNullable<Plan[K]>> | Elements<NonNullable<Plan[K]>> } =
  {
    id: hidden,
    organisation: hidden,
    // Both count what was written, not what is planned.
    version: hidden,
    importedUntil: hidden,
    title: text,
    status: choice,
    owner: plainId,
    ownerName: text,
    unit: text,
    source: text,
    demonstration: flag,
    startedAt: instant,
    predecessor: plainId,
    successor: plainId,
    chosenVariation: link,
    revisions: keyed<NamedRevision>(({ version }) => `${version}`, {
      version: hidden,
      name: text,
      summary: text,
      sinceVersion: number,
      at: instant,
      by,
    }),
    vision: elements<NonNullable<Plan['vision']>, NonNullable<Plan['vision']>>(
      { kind: 'vision', shape: { text, horizonYears: number }, name: () => undefined },
      (vision, plan) => [[plan.id, vision]],
    ),
    variations: listed({ kind: 'direction', shape: variationShape, name: ({ name }) => name }),
    coach: elements<NonNullable<Plan['coach']>, NonNullable<Plan['coach']>>(
      { kind: 'people', shape: { id: hidden, name: text }, name: ({ name }) => name },
      coach => [[coach.id, coach]],
      (coach, id) => (coach.id === id ? coach : undefined),
    ),
    supporters: byId({ kind: 'supporter', shape: supporterShape, name: ({ name }) => name }),
    skills: byId({ kind: 'assessment', shape: skillShape, name: ({ name }) => name }),
    values: elements<Plan['values'], Pick<Plan, 'values'>>(
      { kind: 'assessment', shape: { values: list }, name: () => undefined },
      (values, plan) => (values.length > 0 ? [[plan.id, { values }]] : []),
    ),
    interests: byId<Interest>({
      kind: 'assessment',
      shape: { ...noted, description: text },
      name: ({ description }) => description,
    }),
    strengths: byId({ kind: 'assessment', shape: strengthShape, name: ({ description }) => description }),
    qualifications: byId({ kind: 'assessment', shape: qualificationShape, name: ({ title }) => title }),
    occupations: byId({ kind: 'occupation', shape: occupationShape, name: ({ title }) => title }),
    goals: byId({ kind: 'goal', shape: goalShape, name: ({ statement }) => statement, under: 'parent' }),
    steps: byId({ kind: 'step', shape: stepShape, name: ({ action }) => action, under: 'goal' }),
    barriers: byId({ kind: 'barrier', shape: barrierShape, name: ({ description }) => description }),
    needs: byId({ kind: 'readiness', shape: needShape, name: ({ description }) => description }),
    opportunities: byId({ kind: 'opportunity', shape: opportunityShape, name: ({ title }) => title }),
    checkIns: byId({ kind: 'check-in', shape: checkInShape, name: checkInName }),
    reviews: byId({ kind: 'review', shape: reviewShape, name: reviewName }),
    baselines: byId({ kind: 'baseline', shape: baselineShape, name: ({ name }) => name }),
    comments: byId<Comment>({
      kind: 'comment',
      shape: { id: hidden, text, element: link, event: plainId, at: instant, by },
      name: ({ text }) => text,
    }),
    disputes: elements<readonly Dispute[], Said<Dispute>>(
      {
        kind: 'dispute',
        shape: {
          event: hidden,
          said: numbered<Dispute>({ event: hidden, statement: text, at: instant, by }),
        },
        name: ({ said }) => said.at(-1)?.statement,
      },
      byEntry,
    ),
    corrections: elements<readonly Correction[], Said<Correction>>(
      {
        kind: 'correction',
        shape: {
          event: hidden,
          said: numbered<Correction>({ event: hidden, correction: text, at: instant, by }),
        },
        name: ({ said }) => said.at(-1)?.correction,
      },
      byEntry,
    ),
  }

type PlanKey = keyof Plan
type AnyElements = Elements<NonNullable<Plan[PlanKey]>>
const holders = (Object.keys(reading) as PlanKey[]).filter(key => reading[key].node === 'elements')
const readingOf = (key: PlanKey) => reading[key] as unknown as AnyElements
const planShape = Object.fromEntries(
  Object.entries(reading).filter(([, { node }]) => node !== 'elements'),
) as unknown as Shape<Plan>

/** An element that two plans hold differently, or one of them not at all. */
export interface ElementDifference {
  readonly kind: ElementKind
  readonly id: Uuid
  /** The names it has in the two; absent where it is not. */
  readonly oldName?: string
  readonly newName?: string
  readonly fields: readonly FieldDifference[]
}

/** Of two lists of ids one: as in the second, what only the first has standing after what it stood after there. */
const merged = (before: readonly Uuid[], after: ReadonlyMap<Uuid, object>): readonly Uuid[] => {
  const gone = new Map<Uuid | undefined, Uuid[]>()
  let place: Uuid | undefined
  for (const id of before) {
    if (after.has(id)) place = id
    else gone.set(place, [...(gone.get(place) ?? []), id])
  }
  return [undefined, ...after.keys()].flatMap(id => [
    ...(id === undefined ? [] : [id]),
    ...(gone.get(id) ?? []),
  ])
}

const none: readonly Entry[] = []
const entriesOf = (plan: PlanState, key: PlanKey): readonly Entry[] => {
  const held = plan?.[key]
  return plan === undefined || held === undefined ? none : readingOf(key).entries(held, plan)
}

/**
 * All elements in which two plans differ, in the order of screens, what only the first has at its old place.
 * What is the same object in both costs nothing.
 */
export const differencesBetween = (before: PlanState, after: PlanState): readonly ElementDifference[] => {
  const found: ElementDifference[] = []
  if (before === after) return found
  const fields = differencesIn(planShape, before, after)
  const id = after?.id ?? before?.id
  if (fields.length > 0 && id !== undefined)
    found.push({
      kind: 'plan',
      id,
      ...(before && { oldName: before.title }),
      ...(after && { newName: after.title }),
      fields,
    })
  for (const key of holders) {
    if (before?.[key] === after?.[key]) continue
    const { kind, shape, name } = readingOf(key)
    const olds = new Map(entriesOf(before, key))
    const news = new Map(entriesOf(after, key))
    const ids = olds.size === 0 ? news.keys() : merged([...olds.keys()], news)
    const named = (element: object, plan: PlanState) => name(element as never) ?? plan?.title ?? ''
    for (const elementId of ids) {
      const old = olds.get(elementId)
      const now = news.get(elementId)
      if (old === now) continue
      const differing = differencesIn(shape, old as never, now as never)
      if (differing.length === 0 && old && now) continue
      found.push({
        kind,
        id: elementId,
        ...(old && { oldName: named(old, before) }),
        ...(now && { newName: named(now, after) }),
        fields: differing,
      })
    }
  }
  return found
}

export interface PartField {
  readonly type: FieldType
  readonly value: FieldValue
}

/** One element of a plan with all it holds, by path. */
export interface Part {
  readonly kind: ElementKind
  readonly id: Uuid
  readonly fields: ReadonlyMap<string, PartField>
}

/** A plan as elements and their fields: kinds in the order of screens, elements in the plan's order. */
export const partsOf = (plan: PlanState): readonly Part[] =>
  differencesBetween(undefined, plan).map(({ kind, id, fields }) => ({
    kind,
    id,
    fields: new Map(
      fields.flatMap(({ path, type, new: value }) => (value === undefined ? [] : [[path, { type, value }]])),
    ),
  }))

/** Kinds in the order of `partsOf`. */
export const partKinds: readonly ElementKind[] = [
  ...new Set<ElementKind>(['plan', ...holders.map(key => readingOf(key).kind)]),
]

/** The fields that elements of each kind can have. */
export const fieldsByKind: ReadonlyMap<ElementKind, readonly DeclaredField[]> = new Map(
  partKinds.map(kind => {
    const shapes =
      kind === 'plan'
        ? [planShape as unknown as AnyShape]
        : holders.filter(key => readingOf(key).kind === kind).map(key => readingOf(key).shape)
    const fields = new Map(shapes.flatMap(fieldsOf).map(field => [field.path, field]))
    return [kind, [...fields.values()]]
  }),
)

/** The field that says under which other element one of that kind stands: a goal's parent, a step's goal. */
export const underOf = (kind: ElementKind): string | undefined => unders.get(kind)
const unders = new Map(holders.map(key => [readingOf(key).kind, readingOf(key).under]))

/** The ids of a plan's elements of each kind, in their order. */
export const idsByKind = (plan: PlanState): ReadonlyMap<ElementKind, readonly Uuid[]> => {
  const ids = new Map<ElementKind, Uuid[]>(plan ? [['plan', [plan.id]]] : [])
  for (const key of holders) {
    const { kind } = readingOf(key)
    ids.set(kind, [...(ids.get(kind) ?? []), ...entriesOf(plan, key).map(([id]) => id)])
  }
  return ids
}

/** The element that has that id for itself. */
export const findPart = (plan: Plan, id: Uuid): Element | undefined => {
  for (const key of holders) {
    const held = plan[key]
    if (held === undefined) continue
    const { kind, find, name } = readingOf(key)
    const element = find(held, id)
    if (element) return { kind, id, name: name(element as never) ?? id }
  }
  return undefined
}

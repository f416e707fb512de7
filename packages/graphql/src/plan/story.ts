import { type StoryCause, type StoryPart, type StorySentence, story } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, paged, pageOf } from '../connection.ts'
import { costs, few, page } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { EventTypeEnum, TimeAxisEnum } from '../enums.ts'
import { ActorName, ElementRef, FieldChangeType, ReasonType } from './event.ts'
import { PlanType } from './plan.ts'
import { VersionConnection } from './versions.ts'

const authScopes = { member: true }

const StoryPartKindEnum = enumOf<StoryPart['kind']>(
  'StoryPartKind',
  'What holds a part of a story together.',
  {
    revision: 'A named revision.',
    review: 'A review that was held.',
    changes: 'That it was done in one go.',
  },
)

const StoryCauseType = builder.objectRef<StoryCause>('StoryCause').implement({
  description: 'Why something was done, and what led to it.',
  authScopes,
  fields: t => ({
    reason: t.field({
      type: ReasonType,
      nullable: true,
      description: 'The reason, where one was said.',
      resolve: ({ reason }) => reason,
    }),
    elements: t.field({
      type: [ElementRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'The barrier, check-in, review or other element behind it, by the name of then.',
      resolve: ({ elements }) => elements,
    }),
  }),
})

const StoryCauseConnection = connectionOf('StoryCause', StoryCauseType, 'reasons and what led to them')
const causeKey = ({ reason, elements }: StoryCause) =>
  [reason?.code, ...elements.map(({ id }) => id)].join(' ')

const StorySentenceType = builder.objectRef<StorySentence>('StorySentence').implement({
  description: 'What one person did to one element, told at once.',
  authScopes,
  fields: t => ({
    type: t.expose('kind', { type: EventTypeEnum, description: 'What happened.' }),
    actor: t.expose('actor', { type: ActorName, description: 'Who did it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done last, by the clock asked for.' }),
    element: t.expose('element', { type: ElementRef, description: 'To what, by the name of then.' }),
    changes: t.field({
      type: [FieldChangeType],
      complexity: { field: 1, multiplier: costs.changesPerEvent },
      description: 'What it came to in the end: what was taken back is left out.',
      resolve: ({ parts }) => parts,
    }),
    slipDays: t.int({
      nullable: true,
      description: 'Days by which a due date moved, later positive; `null` where none did.',
      resolve: ({ slipDays }) => slipDays,
    }),
    note: t.string({
      nullable: true,
      description: 'What was written beside it.',
      resolve: ({ note }) => note,
    }),
    causes: t.field({
      ...paged(StoryCauseConnection, few),
      description: 'Why, in order.',
      resolve: ({ causes }, args) => pageOf(causes, causeKey, args, few),
    }),
    late: t.exposeBoolean('late', { description: 'Whether some of it was written a day or more later.' }),
    versions: t.field({
      ...paged(VersionConnection, few),
      description: 'Numbers of the events it tells.',
      resolve: ({ versions }, args) => pageOf(versions, version => version, args, few),
    }),
  }),
})

const StorySentenceConnection = connectionOf('StorySentence', StorySentenceType, 'sentences')
const ActorConnection = connectionOf('Actor', ActorName, 'people who acted')
const actorKey = ({ id, role, onBehalfOf }: StoryPart['actors'][number]) => `${id} ${role} ${onBehalfOf}`

const StoryPartType = builder.objectRef<StoryPart>('StoryPart').implement({
  description: 'A part of the story of a plan: what was done under one name, in one review or in one go.',
  authScopes,
  fields: t => ({
    kind: t.expose('kind', { type: StoryPartKindEnum, description: 'What holds it together.' }),
    name: t.string({
      nullable: true,
      description: 'Name of the revision, else of the review.',
      resolve: ({ name }) => name,
    }),
    summary: t.string({
      nullable: true,
      description: 'Summary of the revision, else conclusions of the review.',
      resolve: ({ summary }) => summary,
    }),
    review: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The review that was held in it.',
      resolve: ({ review }) => review,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it ended.' }),
    actors: t.field({
      ...paged(ActorConnection, few),
      description: 'All who had a hand in it.',
      resolve: ({ actors }, args) => pageOf(actors, actorKey, args, few),
    }),
    fromVersion: t.exposeInt('fromVersion', { description: 'Number of its first event.' }),
    toVersion: t.exposeInt('toVersion', { description: 'Number of its last event.' }),
    sentences: t.field({
      ...paged(StorySentenceConnection),
      description: 'What was done, in order.',
      resolve: ({ sentences }, args) => pageOf(sentences, ({ versions }) => versions[0] as number, args),
    }),
  }),
})

/** A part is long: ten of them are a year, as a rule. */
const someParts = { default: 10, most: page.most }

const StoryPartConnection = connectionOf('StoryPart', StoryPartType, 'parts of a story')

builder.objectField(PlanType, 'story', t =>
  t.field({
    type: StoryPartConnection,
    complexity: pageCost(costs.fold, someParts),
    description: 'What became of it between two moments, as one reads it before a session; oldest first.',
    args: {
      from: t.arg({ type: 'Moment', required: true, description: 'The moment after which it begins.' }),
      to: t.arg({ type: 'Moment', required: true, description: 'The moment with which it ends.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      ...pageArgs(someParts),
    },
    resolve: ({ events }, { from, to, axis, ...paging }) =>
      pageOf(
        story(events, from, to, axis ?? 'recorded'),
        ({ fromVersion }) => fromVersion,
        paging,
        someParts,
      ),
  }),
)

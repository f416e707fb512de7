import type {
  Interest,
  Qualification,
  QualificationKind,
  Rating,
  RatingSource,
  Skill,
  SkillKind,
  Strength,
  StrengthKind,
} from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { few } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

export const SkillKindEnum = enumOf<SkillKind>('SkillKind', 'What sort of skill it is.', {
  technical: 'Of a trade.',
  people: 'With people.',
  other: 'Anything else.',
})

export const RatingSourceEnum = enumOf<RatingSource>('RatingSource', 'Where a rating comes from.', {
  self: 'The owner.',
  coach: 'The coach.',
  evidence: 'Something that shows it.',
})

export const StrengthKindEnum = enumOf<StrengthKind>('StrengthKind', 'Which way it points.', {
  strength: 'What the owner does well.',
  weakness: 'What the owner does badly.',
  aptitude: 'What the owner could come to do well.',
})

export const QualificationKindEnum = enumOf<QualificationKind>(
  'QualificationKind',
  'What sort of qualification it is.',
  {
    education: 'Schooling or studies.',
    certification: 'A certificate.',
    experience: 'Years of doing it.',
  },
)

const RatingType = builder.objectRef<Rating>('Rating').implement({
  description: 'One rating of a skill; a later one never overwrites it.',
  authScopes,
  fields: t => ({
    proficiency: t.exposeInt('proficiency', { description: 'How well, 0 to 5.' }),
    source: t.expose('source', { type: RatingSourceEnum, description: 'Where it comes from.' }),
    evidence: t.string({ nullable: true, description: 'What shows it.', resolve: state => state.evidence }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was given.' }),
  }),
})

const RatingConnection = connectionOf('Rating', RatingType, 'ratings')

const SkillState = builder.objectRef<Skill>('SkillState').implement({
  description: 'A skill as it stood at a moment, with all its ratings.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: SkillKindEnum, description: 'What sort of skill.' }),
    transferable: t.boolean({
      description: 'Whether it is of use in another occupation too.',
      resolve: ({ transferable }) => transferable === true,
    }),
    ratings: t.field({
      ...paged(RatingConnection, few),
      description: 'All ratings, in the order they were recorded.',
      resolve: ({ ratings }, args) => pageOf(ratings, ({ at }) => at, args, few),
    }),
    notedAt: t.expose('notedAt', { type: 'DateTime', description: 'When it was first rated.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; `null` while it is part of the plan.',
      resolve: state => state.removedAt,
    }),
  }),
})

const InterestState = builder.objectRef<Interest>('InterestState').implement({
  description: 'An interest as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    description: t.exposeString('description', { description: 'What it is.' }),
    notedAt: t.expose('notedAt', { type: 'DateTime', description: 'When it was noted.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; `null` while it is part of the plan.',
      resolve: state => state.removedAt,
    }),
  }),
})

const StrengthState = builder.objectRef<Strength>('StrengthState').implement({
  description: 'A strength, weakness or aptitude as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    kind: t.expose('kind', { type: StrengthKindEnum, description: 'Which way it points.' }),
    description: t.exposeString('description', { description: 'What it is.' }),
    notedAt: t.expose('notedAt', { type: 'DateTime', description: 'When it was noted.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; `null` while it is part of the plan.',
      resolve: state => state.removedAt,
    }),
  }),
})

const QualificationState = builder.objectRef<Qualification>('QualificationState').implement({
  description: 'A qualification as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    kind: t.expose('kind', { type: QualificationKindEnum, description: 'What sort.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    issuer: t.string({
      nullable: true,
      description: 'The school, body or employer it is from.',
      resolve: state => state.issuer,
    }),
    obtained: t.field({
      type: 'Day',
      nullable: true,
      description: 'When it was obtained.',
      resolve: state => state.obtained,
    }),
    expires: t.field({
      type: 'Day',
      nullable: true,
      description: 'When it expires.',
      resolve: state => state.expires,
    }),
    years: t.int({
      nullable: true,
      description: 'Whole years of experience.',
      resolve: state => state.years,
    }),
    note: t.string({
      nullable: true,
      description: 'What was written beside it.',
      resolve: state => state.note,
    }),
    notedAt: t.expose('notedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; `null` while it is part of the plan.',
      resolve: state => state.removedAt,
    }),
  }),
})

const SkillConnection = connectionOf('Skill', SkillState, 'skills')

const InterestConnection = connectionOf('Interest', InterestState, 'interests')

const StrengthConnection = connectionOf('Strength', StrengthState, 'strengths')

const QualificationConnection = connectionOf('Qualification', QualificationState, 'qualifications')

builder.objectFields(PlanStateType, t => ({
  skills: t.field({
    ...paged(SkillConnection),
    description: 'The inventory of skills, those taken out too.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().skills), byId, args),
  }),
  values: t.stringList({
    description: 'What matters to the owner, the most important first.',
    resolve: ({ whole }) => whole().values,
  }),
  interests: t.field({
    ...paged(InterestConnection),
    description: 'Interests, those taken out too.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().interests), byId, args),
  }),
  strengths: t.field({
    ...paged(StrengthConnection),
    description: 'Strengths, weaknesses and aptitudes, those taken out too.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().strengths), byId, args),
  }),
  qualifications: t.field({
    ...paged(QualificationConnection),
    description: 'Education, certificates and experience, those taken out too.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().qualifications), byId, args),
  }),
}))

import { isEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { committedSchema, enumValues } from '../graphql/enum-values.testing.ts'
import { catalogue, wordsOf, wordsOfEveryPage, wordsOfPlaces } from './catalogue.ts'
import { en } from './en/index.ts'

type Tree = { readonly [key: string]: string | Tree | undefined }

/** Where each enumeration of the schema has its words; those of `code` stand there under their own names. */
const places: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(en.code).map(name => [name, `code.${name}`])),
  AuditElementKind: 'audit.kinds',
  AuditEventType: 'event',
  BarrierGroup: 'analytics.groups',
  BaselineStatus: 'baseline.statuses',
  CompletionGroup: 'analytics.groups',
  CompletionNumber: 'analytics.numbers',
  ElementKind: 'compare.kinds',
  EventType: 'event',
  GoalOutcome: 'analytics.became',
  IndexMarkKind: 'moment.marks',
  MemberRole: 'code.Role',
  NeedKind: 'readiness.kinds',
  OpportunityKind: 'opportunity.kinds',
  OpportunityStatus: 'opportunity.statuses',
  OrganisationEventType: 'event',
  Origin: 'audit.origins',
  PermittedAction: 'permission.actions',
  PermittedRelation: 'permission.relations',
  PlanAction: 'command.may',
  PlanSort: 'portfolio.sorts',
  PlanViewKind: 'access.only',
  QualificationKind: 'assessment.qualificationKinds',
  RatingSource: 'assessment.sources',
  RejectionCode: 'rejection',
  ReviewStatus: 'print.review',
  RevisionGroup: 'analytics.groups',
  SkillKind: 'assessment.kinds',
  StoryPartKind: 'story.kinds',
  StrengthKind: 'assessment.strengthKinds',
  SupporterRole: 'supporter.roles',
  TargetShift: 'goal.shift',
  TransferKind: 'transfer.kindOf',
  TransferState: 'transfer.stateOf',
}

/** Written in the catalogue as the plan itself writes them: `exampleTitles`. */
const camelCase = (code: string) =>
  code.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const ownWords: Readonly<Record<string, string>> = {
  DiffMark: 'compare',
  MeasureDirection: 'value.words',
  OccupationStatus: 'value.words',
  ResourceKind: 'value.words',
  SolutionOutcome: 'value.words',
}

/** What the dashboard asks with, or draws by, and never says. */
const unsaid = new Set([
  'CalendarPlans',
  'CompletionDueDate',
  'ExportFormat',
  'FieldType',
  'MovedBefore',
  'OnTime',
  'ReviewStanding',
  'SegmentKind',
  'TimeAxis',
  'TransferStage',
])

const at = (path: string) =>
  path
    .split('.')
    .reduce<string | Tree | undefined>(
      (tree, key) => (typeof tree === 'object' ? tree[key] : undefined),
      en as unknown as Tree,
    )
const has = (words: string | Tree | undefined, code: string) =>
  typeof words === 'string' ? words.includes(` ${code} {`) : typeof words?.[code] === 'string'

const enumerations = Object.values(committedSchema.getTypeMap())
  .filter(type => isEnumType(type) && !type.name.startsWith('__'))
  .map(({ name }) => name)

describe('A84: the catalogue', () => {
  it.each(enumerations.filter(name => !unsaid.has(name)))('has words for every %s', name => {
    const own = ownWords[name]
    const words = at(own ?? places[name] ?? `code.${name}`)
    expect(enumValues(name).filter(code => !has(words, own ? camelCase(code) : code))).toEqual([])
  })

  it.each(Object.keys(en.code))('has no word for what is no %s', name => {
    expect(Object.keys(en.code[name as keyof typeof en.code]).sort()).toEqual([...enumValues(name)].sort())
  })

  it('has sentences for the events and the rules of the schema alone', () => {
    const { by: _, ...events } = en.event
    expect(Object.keys(events).sort()).toEqual([...enumValues('AuditEventType')].sort())
    expect(Object.keys(en.rejection).sort()).toEqual([...enumValues('RejectionCode')].sort())
  })

  it('names no enumeration that the schema does not have', () => {
    const named = [...Object.keys(places), ...Object.keys(ownWords), ...unsaid]
    expect(named.filter(name => !enumerations.includes(name))).toEqual([])
  })

  it.each(['en', 'ar-XB'] as const)('can be filled in, whole, in %s', locale => {
    const given = [wordsOfEveryPage(locale).words, wordsOf(locale, wordsOfPlaces)].flatMap(Object.keys)
    expect(given.sort()).toEqual(Object.keys(en).sort())
    expect(Object.keys(catalogue(locale)).sort()).toEqual(given)
  })

  it('is one file for each language, whose name changes with what stands in it', () => {
    const [en, other] = [wordsOfEveryPage('en'), wordsOfEveryPage('ar-XB')]
    expect(JSON.parse(en.text)).toEqual(en.words)
    expect(en.name).toMatch(/^en\.[\w-]{16}\.json$/)
    expect(other.name.split('.')[1]).not.toBe(en.name.split('.')[1])
  })
})

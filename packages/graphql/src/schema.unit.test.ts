import {
  barrierCategories,
  directionElements,
  exportFormats,
  goalKinds,
  limits,
  measureDirections,
  memberRoles,
  needKinds,
  opportunityKinds,
  organisationPersonal,
  planPersonal,
  qualificationKinds,
  ratingSources,
  reasonCodes,
  rejectionCodes,
  resourceKinds,
  roles,
  skillKinds,
  stepKinds,
  strengthKinds,
  supporterRoles,
} from '@plan-ledger/domain'
import { organisationActions, planActions } from '@plan-ledger/identity'
import { partKinds } from '@plan-ledger/projections'
import {
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { page } from './costs.ts'
import { upperSnake } from './enums.ts'
import { committed, printed } from './print-schema.ts'
import { schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
)
const roots = ['Query', 'Mutation', 'Subscription']
const outputs = types.filter(type => isObjectType(type) || isInterfaceType(type))
const fields = outputs.flatMap(type =>
  Object.values(type.getFields()).map(field => ({ at: `${type.name}.${field.name}`, type, field })),
)
const inputs: { at: string; input: GraphQLArgument | GraphQLInputField }[] = [
  ...fields.flatMap(({ at, field }) => field.args.map(input => ({ at: `${at}(${input.name})`, input }))),
  ...types
    .filter(isInputObjectType)
    .flatMap(type =>
      Object.values(type.getFields()).map(input => ({ at: `${type.name}.${input.name}`, input })),
    ),
]
const options = (of: { extensions: object }) =>
  (of.extensions as { pothosOptions?: Record<string, unknown> }).pothosOptions ?? {}

/** Lists that are no connections: how long each may be, and why. */
const shortLists: Readonly<Record<string, readonly [bound: number, why: string]>> = {
  'AuditEntry.corrections': [20, 'the latest'],
  'AuditEntry.disputes': [20, 'the latest'],
  'BarrierAssociations.rows': [8, 'two for each landmark'],
  'BarrierState.blocks': [limits.linksPerElement, 'the table of limits'],
  'BarrierState.solutions': [limits.solutionsPerBarrier, 'the table of limits'],
  'BaselineState.signatures': [limits.signersPerBaseline, 'one of each who is asked'],
  'BaselineState.signers': [limits.signersPerBaseline, 'the table of limits'],
  'Calibration.bins': [10, 'one for each confidence there is'],
  'ChangedPlan.people': [20, 'the names of those who changed it'],
  'CompletionGoal.events': [4, 'that set it, gave it its terms, and ended it or its plan'],
  'CompletionSlippage.bins': [40, 'stretches of equal length, as long as it takes'],
  'CompletionTimes.atRisk': [7, 'days to compare groups on'],
  'CompletionTimes.quantiles': [3, 'a quarter, half and three quarters'],
  'DirectionText.evidence': [limits.evidencePerElement, 'the table of limits'],
  'DirectionVariation.elements': [directionElements.length, 'one for each question'],
  'Event.causes': [2, 'the cause of the reason and the barrier of a reformulation'],
  'Event.changes': [limits.resourcesPerStep, 'the fields of one element'],
  'EventEvidence.openings': [5, 'whose data one event holds: owner, actor, persons named, organisation'],
  'EventEvidence.proof': [54, 'the height of a tree'],
  'FieldValue.items': [limits.linksPerElement, 'links of one element'],
  'GoalState.smartGaps': [4, 'an enumeration'],
  'Invitation.roles': [memberRoles.length, 'an enumeration'],
  'Member.roles': [roles.length, 'an enumeration'],
  'OpportunityEvaluation.fit': [directionElements.length, 'one for each question'],
  'Organisation.consistency': [54, 'the height of a tree'],
  'Organisation.readModels': [20, 'one for each sort of tables'],
  'Plan.viewerMay': [planActions.length, 'an enumeration'],
  'PlanDiff.countsByKind': [partKinds.length, 'one for each kind of element'],
  'PlanState.values': [limits.valuesPerPlan, 'the table of limits'],
  'PlanState.variations': [limits.variationsPerPlan, 'the table of limits'],
  'PlanSummary.activity': [12, 'the months of a year'],
  'Permission.by': [12, 'the ways somebody may stand to something'],
  'Permission.recorded': [12, 'as above'],
  'Query.nodes': [20, 'as many as ids are taken'],
  'Query.permissions': [planActions.length + organisationActions.length, 'one for each row of the table'],
  'Rejected.args': [10, 'the numbers and words of one rule'],
  'Rejected.path': [10, 'the depth of an input'],
  'ReviewState.decisions': [limits.decisionsPerReview, 'the table of limits'],
  'RevisionCounts.byReason': [reasonCodes.length, 'an enumeration'],
  'StepState.dependsOn': [limits.linksPerElement, 'the table of limits'],
  'StepState.resources': [limits.resourcesPerStep, 'the table of limits'],
  'TemplateGoal.steps': [limits.stepsPerTemplateGoal, 'the table of limits'],
  'TemplateVersion.goals': [limits.goalsPerTemplate, 'the table of limits'],
  'StoryCause.elements': [2, 'as the causes of an event'],
  'StorySentence.changes': [limits.resourcesPerStep, 'the fields of one element'],
}

/** Lists that are drawn as a whole, however long: a page of them would say nothing. */
const whole: Readonly<Record<string, string>> = {
  'FieldDiff.segments': `runs of words of one text, which has ${limits.text} characters at most`,
  'PlanIndex.at': 'a column of the time bar',
  'PlanIndex.marks': 'what stands out on the time bar',
  'PlanIndex.versions': 'a column of the time bar',
  'PlanIndex.weights': 'a column of the time bar',
}

describe('the schema', () => {
  it('is printed as it is: run `pnpm schema` after a change', () => {
    expect(committed()).toBe(printed())
  })

  it('describes every type, field, argument, input field and enum value', () => {
    const values = types
      .filter(type => type instanceof GraphQLEnumType)
      .flatMap(type => type.getValues().map(value => ({ at: `${type.name}.${value.name}`, of: value })))
    const all = [
      ...types.map(type => ({ at: type.name, of: type })),
      ...fields.map(({ at, field }) => ({ at, of: field })),
      ...inputs.map(({ at, input }) => ({ at, of: input })),
      ...values,
    ]
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter(({ of }) => !of.description?.trim()).map(({ at }) => at)).toEqual([])
  })

  it('protects every root field and every object type', () => {
    const open = [
      ...fields
        .filter(({ type }) => roots.includes(type.name))
        .filter(({ field }) => !options(field).authScopes)
        .map(({ at }) => at),
      ...outputs
        .filter(type => isObjectType(type) && !roots.includes(type.name))
        .filter(type => !options(type).authScopes)
        .map(({ name }) => name),
    ]
    expect(open).toEqual([])
  })

  it('gives every field a cost', () => {
    expect(
      fields.filter(({ field }) => field.extensions.complexity === undefined).map(({ at }) => at),
    ).toEqual([])
  })

  it('limits the length of every text and the size of every list that it takes', () => {
    const unlimited = inputs.filter(({ input }) => {
      const { maxLength, maxItems } = input.extensions as { maxLength?: number; maxItems?: number }
      const isText = getNamedType(input.type).name === 'String'
      const isList = isListType(getNullableType(input.type))
      return (isText && !maxLength) || (isList && !maxItems)
    })
    expect(unlimited.map(({ at }) => at)).toEqual([])
  })

  it('makes every list that can grow a connection; the others have a bound and a reason', () => {
    const lists = fields.filter(({ field }) => isListType(getNullableType(field.type)))
    const pages = lists.filter(
      ({ type, field }) => type.name.endsWith('Connection') && ['edges', 'nodes'].includes(field.name),
    )
    expect(pages.length).toBeGreaterThan(80)
    const others = lists
      .filter(list => !pages.includes(list))
      .map(({ at, field }) => {
        const most = field.args.find(({ name }) => name === 'most')
        return most?.extensions.range ? `${at}(most)` : at
      })
    const bounded = others.filter(at => !at.endsWith('(most)'))
    expect(bounded.sort()).toEqual([...Object.keys(shortLists), ...Object.keys(whole)].sort())
    for (const [bound] of Object.values(shortLists)) expect(bound).toBeLessThanOrEqual(page.most)
  })

  it('takes every connection by first and after, of 20 entries or fewer unless more are asked for, at most 100', () => {
    const connections = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
    expect(connections.length).toBeGreaterThan(50)
    for (const { at, type, field } of connections) {
      const first = field.args.find(({ name }) => name === 'first')
      expect(first?.defaultValue, at).toBeLessThanOrEqual(page.default)
      expect(first?.extensions.range, at).toEqual([1, page.most])
      expect(field.args.find(({ name }) => name === 'after')?.extensions.maxLength, at).toBe(500)
      const cost = field.extensions.complexity as (args: object) => { multiplier: number }
      expect(cost({ first: 7 }).multiplier, at).toBe(7)
      expect(type.name.endsWith('Connection'), at).toBe(false)
    }
  })

  it('gives every connection edges with cursors, the nodes alone and where the page lies', () => {
    const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))
    for (const connection of connections) {
      const held = Object.keys(connection.getFields())
      expect(held, connection.name).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo']))
    }
  })

  it('has one mutation for each command, those of a plan and those of an organisation answering alike', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields()).filter(
      ({ extensions }) => extensions.action !== undefined,
    )
    expect(mutations).toHaveLength(86)
    for (const { name, type, extensions } of mutations) {
      const ofPlan = planActions.some(action => action === extensions.action)
      const typeName = `${name[0]!.toUpperCase()}${name.slice(1)}`
      const union = schema.getType(`${typeName}Result`)
      expect(getNamedType(type)).toBe(union)
      expect(
        schema
          .getPossibleTypes(union as never)
          .map(member => member.name)
          .sort(),
      ).toEqual(
        [`${typeName}Done`, ofPlan ? 'Conflict' : 'OrganisationConflict', 'NotAllowed', 'Rejected'].sort(),
      )
    }
  })
})

describe('the enumerations', () => {
  it.each([
    ['ReasonCode', reasonCodes],
    ['Role', roles],
    ['MemberRole', memberRoles],
    ['ExportFormat', exportFormats],
    ['GoalKind', goalKinds],
    ['StepKind', stepKinds],
    ['ResourceKind', resourceKinds],
    ['BarrierCategory', barrierCategories],
    ['DirectionElement', directionElements],
    ['MeasureDirection', measureDirections],
    ['SupporterRole', supporterRoles],
    ['SkillKind', skillKinds],
    ['RatingSource', ratingSources],
    ['StrengthKind', strengthKinds],
    ['QualificationKind', qualificationKinds],
    ['NeedKind', needKinds],
    ['OpportunityKind', opportunityKinds],
  ] as const)('%s has every word of the domain, in capitals', (name, words) => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues()
    expect(Object.fromEntries(values.map(value => [value.name, value.value]))).toEqual(
      Object.fromEntries(words.map(word => [upperSnake(word), word])),
    )
  })

  it.each([
    ['EventType', Object.keys(planPersonal)],
    ['OrganisationEventType', Object.keys(organisationPersonal)],
    ['AuditEventType', Object.keys({ ...planPersonal, ...organisationPersonal })],
    ['RejectionCode', rejectionCodes],
  ] as const)('%s has every word of the domain, spelled as there', (name, words) => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues()
    expect(values.map(value => value.name).sort()).toEqual([...words].sort())
    expect(values.every(value => value.value === value.name)).toBe(true)
  })
})

import {
  barrierCategories,
  directionElements,
  goalKinds,
  measureDirections,
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

  it('pages 20 at a time and at most 100', () => {
    const firsts = inputs.filter(({ input }) => input.name === 'first')
    expect(firsts.map(({ at }) => at)).toEqual([
      'Organisation.audit(first)',
      'Organisation.plans(first)',
      'Plan.timeline(first)',
    ])
    for (const { input } of firsts) {
      expect(input.defaultValue).toBe(20)
      expect(input.extensions.range).toEqual([1, 100])
    }
  })

  it('has one mutation for each command of a plan, all answering alike', () => {
    const mutations = Object.values(schema.getMutationType()!.getFields())
    expect(mutations).toHaveLength(75)
    for (const { name, type } of mutations) {
      const typeName = `${name[0]!.toUpperCase()}${name.slice(1)}`
      const union = schema.getType(`${typeName}Result`)
      expect(getNamedType(type)).toBe(union)
      expect(
        schema
          .getPossibleTypes(union as never)
          .map(member => member.name)
          .sort(),
      ).toEqual([`${typeName}Done`, 'Conflict', 'NotAllowed', 'Rejected'].sort())
    }
  })
})

describe('the enumerations', () => {
  it.each([
    ['ReasonCode', reasonCodes],
    ['Role', roles],
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
    ['AuditEventType', Object.keys({ ...planPersonal, ...organisationPersonal })],
    ['RejectionCode', rejectionCodes],
  ] as const)('%s has every word of the domain, spelled as there', (name, words) => {
    const values = (schema.getType(name) as GraphQLEnumType).getValues()
    expect(values.map(value => value.name).sort()).toEqual([...words].sort())
    expect(values.every(value => value.value === value.name)).toBe(true)
  })
})

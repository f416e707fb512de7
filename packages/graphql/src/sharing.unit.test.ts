import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isNonNullType,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import { ask } from './memory.testing.ts'
import { harbourWorks, planId, principal } from './plan-ledger.testing.ts'
import { schema } from './schema.ts'
import { sharingOf } from './sharing.ts'

const checked = (source: string): DocumentNode => {
  const document = parse(source)
  expect(validate(schema, document)).toEqual([])
  return document
}
const sharing = (source: string) => sharingOf(schema, checked(source))
const ofPlan = (fields: string) =>
  sharing(
    `subscription ($id: ID!, $after: Position!) { planChanged(planId: $id, after: $after) { position plan { ${fields} } } }`,
  )

describe('the answers of a subscription', () => {
  it('are the same for all of an organisation where nothing in them depends on the person', () => {
    expect(ofPlan('title: planId state { title progress } timeline { nodes { at } }')).toEqual({
      among: 'organisation',
      position: 'after',
    })
    expect(
      sharing('subscription ($from: Position!) { organisationFeed(after: $from) { summary { title } } }'),
    ).toEqual({ among: 'organisation', position: 'from' })
  })

  it.each([
    'viewerMay',
    'viewerMayWrite',
    'lastVisit { at }',
    'views { nodes { at } }',
    'organisation { name }',
  ])('are a person’s own where they tell %s', field => {
    expect(ofPlan(field)).toMatchObject({ among: 'person' })
  })

  it('are a person’s own also where that stands in a fragment', () => {
    const document = `subscription { planChanged(planId: "UGxhbjow", after: "0") { plan { ...A } } }
      fragment A on Plan { id ...B } fragment B on Plan { viewerMay }`
    expect(sharing(document)).toMatchObject({ among: 'person' })
  })

  it('are not shared where the field did not agree, also out of a fragment', () => {
    expect(sharing('subscription { auditFeed(after: "0") { position } }')).toBeUndefined()
    const inFragment =
      'subscription { ...A } fragment A on Subscription { auditFeed(after: "0") { position } }'
    expect(sharing(inFragment)).toBeUndefined()
    expect(sharing('{ organisations { nodes { name } } }')).toBeUndefined()
  })

  it('differ with a position that stands in the document, or serves for something else too', () => {
    const inDocument = 'subscription { organisationFeed(after: "7") { position } }'
    expect(sharing(inDocument)).toEqual({ among: 'organisation', position: undefined })
    const twice = `subscription ($after: Position!, $show: Boolean!) {
      organisationFeed(after: $after) { position title @include(if: $show) } }`
    expect(sharing(twice)).toEqual({ among: 'organisation', position: 'after' })
  })
})

describe('a field of a plan', () => {
  /** What a context for many has: apps/api's `shared-context.ts`. */
  const forMany: readonly (keyof Context)[] = ['memberActs', 'now', 'loadPlan', 'planRow']
  const samples: Readonly<Record<string, string>> = {
    Moment: '"now"',
    UUID: '"01990000-0000-7000-8000-000000000000"',
  }
  const asked = ({ name, args, type }: GraphQLField<unknown, unknown>) => {
    const needed = args.filter(arg => isNonNullType(arg.type) && arg.defaultValue === undefined)
    const given = needed.map(arg => `${arg.name}: ${samples[getNamedType(arg.type).name]}`)
    const selected = isLeafType(getNamedType(type)) ? '' : '{ __typename }'
    return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selected}`
  }
  const fields = Object.values((schema.getType('Plan') as GraphQLObjectType).getFields())

  it.each(fields.map(field => [field.name, field] as const))(
    '%s looks at nothing of the person who asks, or says so',
    async (_, field) => {
      const looked = new Set<PropertyKey>()
      const context = new Proxy(harbourWorks().as(principal('Olga')), {
        get(target, name, receiver) {
          if (typeof name === 'string') looked.add(name)
          return Reflect.get(target, name, receiver)
        },
      })
      const { errors } = await ask(context, `query ($id: ID!) { plan(id: $id) { ${asked(field)} } }`, {
        id: planId,
      })
      expect(errors).toBeUndefined()
      const personal = [...looked].filter(name => !forMany.includes(name as keyof Context))
      if (field.extensions.perPerson !== true) expect(personal).toEqual([])
    },
  )
})

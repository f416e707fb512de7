import { type Context, type PlanHistory, schema, trustedDocuments } from '@plan-ledger/graphql'
import { harbourWorks, nobody, planId, principal, stranger } from '@plan-ledger/graphql/testing'
import type { Principal } from '@plan-ledger/identity'
import {
  execute,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  subscribe,
  typeFromAST,
} from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents, trustedById } from './documents.ts'
import { maskError } from './masked.ts'
import { type Served, serve } from './serve.ts'

const silent = pino({ base: null }, { write: () => undefined })
const trusted = trustedById(Object.values(trustedDocuments), documents(schema))
const byName = Object.entries(trustedDocuments).map(([name, text]) => {
  const [id] = [...trusted].find(([, each]) => each.text === text)!
  const operation = parse(text).definitions.find(each => each.kind === Kind.OPERATION_DEFINITION)!
  return { name, text, id, operation }
})

const people: Readonly<Record<string, Principal>> = {
  olga: principal('Olga'),
  anna: principal('Anna'),
  stranger,
  nobody,
}
const broken = ({ plan, ...rest }: PlanHistory): PlanHistory => {
  const goals = Object.entries(plan.goals).map(([id, goal]) => [id, { ...goal, statement: undefined }])
  return { ...rest, plan: { ...plan, goals: Object.fromEntries(goals) } }
}
/** What becomes of the plans that are asked for. */
const worlds: Readonly<Record<string, (context: Context) => Context>> = {
  whole: context => context,
  'with goals that say nothing': context => ({
    ...context,
    loadPlan: async id => {
      const history = await context.loadPlan(id)
      return history && broken(history)
    },
  }),
  'out of reach': context => ({
    ...context,
    loadPlan: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
    plans: () => Promise.reject(new Error('with a secret')),
  }),
}
let world = 'whole'
// the same beginning for each request: what one changes no other sees
const contextOf = (who: Principal) => worlds[world]!(harbourWorks().as(who))

let served: Served
beforeAll(async () => {
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    origins: [],
    schema,
    trustedDocuments: Object.values(trustedDocuments),
    contextFor: ({ principal: who }) => contextOf(who),
    exports: async () => undefined,
    transferFiles: async () => undefined,
    calendar: async () => undefined,
    fanOut: { subscribe },
    authenticate: async token => people[token ?? ''],
    ready: async () => ({ ready: true }),
    metrics: async () => '',
    logger: silent,
  })
})
afterAll(() => served.close())

const post = async (body: object, who: string, accept?: string) => {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${who}`,
      ...(accept !== undefined && { accept }),
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    length: response.headers.get('content-length') === `${Buffer.byteLength(text)}`,
    body: text.replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"'),
  }
}

const uuid = '01990000-0000-7000-8000-00000000000f'
const samples: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2026-11-22T12:00:00.000Z',
  Day: '2026-12-24',
  Decimal: '7.5',
  Float: 1.5,
  ID: planId,
  Int: 3,
  Moment: 'rev:4',
  Position: '0',
  String: 'some words',
  UUID: uuid,
}
type Choose = (type: string) => unknown

const valueFor = (type: GraphQLInputType, choose: Choose): unknown => {
  if (isNonNullType(type)) return valueFor(type.ofType, choose)
  if (isListType(type)) return [valueFor(type.ofType, choose)]
  if (isEnumType(type)) return choose(type.name) === undefined ? 'NO_SUCH_WORD' : type.getValues()[0]!.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(field => isNonNullType(field.type))
        .map(field => [field.name, valueFor(field.type, choose)]),
    )
  return choose(type.name)
}
type Operation = (typeof byName)[number]['operation']
const variablesOf = (operation: Operation, choose: Choose) =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      valueFor(typeFromAST(schema, type) as GraphQLInputType, choose),
    ]),
  )
const otherwise =
  (changes: Record<string, unknown>): Choose =>
  type =>
    type in changes ? changes[type] : (samples[type] ?? true)

const sets: Readonly<Record<string, (operation: Operation) => object | undefined>> = {
  good: operation => variablesOf(operation, otherwise({})),
  'none at all': () => undefined,
  missing: () => ({}),
  null: operation => variablesOf(operation, () => null),
  'of a plan that is not there': operation =>
    variablesOf(operation, otherwise({ ID: Buffer.from(`Plan:${uuid}`).toString('base64') })),
  'of no plan': operation => variablesOf(operation, otherwise({ ID: 'no id' })),
  'of the wrong kind': operation =>
    variablesOf(operation, otherwise({ ID: {}, Int: 'three', String: 3, Moment: 'soon', UUID: 'X' })),
  'over a limit': operation =>
    variablesOf(operation, otherwise({ Int: 1_000, String: 'x'.repeat(10_000), Moment: 'rev:4' })),
  lists: operation =>
    Object.fromEntries(Object.keys(variablesOf(operation, otherwise({}))).map(name => [name, []])),
  'with more than there is': operation => ({ ...variablesOf(operation, otherwise({})), more: 1 }),
}

/** As graphql itself answers, told as the API tells it. */
const plainly = async (
  text: string,
  variables: object | undefined,
  who: Principal,
): Promise<{ readonly data?: unknown; readonly errors?: readonly object[] }> => {
  const { data, errors } = await execute({
    schema,
    document: parse(text),
    contextValue: contextOf(who),
    variableValues: (variables ?? {}) as { [name: string]: unknown },
  })
  if (!errors) return { data }
  const told = errors.map(error => {
    const { extensions = {}, ...rest } = maskError(silent)(error).toJSON()
    const { http: _, ...left } = extensions
    const shown = 'requestId' in left ? { ...left, requestId: '…' } : left
    return { ...rest, ...(Object.keys(shown).length > 0 && { extensions: shown }) }
  })
  return { errors: told, ...(data !== undefined && { data }) }
}

const graphqlJson = 'application/graphql-response+json'

describe.each(Object.keys(worlds))('with plans %s', state => {
  beforeAll(() => {
    world = state
  })
  afterAll(() => {
    world = 'whole'
  })

  it.each(byName)('$name says the same by its identifier, by its text and by graphql alone', async one => {
    const { text, id, operation } = one
    const query = operation.operation === 'query'
    if (state !== 'whole' && !query) return
    for (const [label, variablesFor] of Object.entries(sets)) {
      // the rest differs before a plan is looked at; what isn't compiled takes one lane anyway
      if (state !== 'whole' && label !== 'good') continue
      if (!query && !['good', 'missing', 'of the wrong kind'].includes(label)) continue
      const variables = variablesFor(operation)
      for (const who of query ? Object.keys(people) : ['olga']) {
        const at = `${label}, ${who}`
        const named = await post({ documentId: id, variables }, who, graphqlJson)
        expect(named, at).toEqual(await post({ query: text, variables }, who, graphqlJson))
        expect(named.length, at).toBe(true)
        if (who === 'nobody' || operation.operation === 'subscription') continue
        const plain = await plainly(text, variables, people[who]!)
        if (plain.errors) expect(JSON.parse(named.body), at).toEqual(JSON.parse(JSON.stringify(plain)))
        else expect(named.body, at).toBe(JSON.stringify(plain))
      }
    }
  })
})

describe('a request by identifier', () => {
  const { id, text } = byName.find(({ name }) => name === 'LivePlan')!
  const variables = { id: planId }

  it.each([
    undefined,
    '*/*',
    'application/json',
    graphqlJson,
    `${graphqlJson}, application/json;q=0.9`,
    `application/json, ${graphqlJson}`,
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'text/html',
    'text/html, */*;q=0.1',
    'application/json; charset=latin1',
  ])('is answered in the type that an accept of %s gets', async accept => {
    expect(await post({ documentId: id, variables }, 'olga', accept)).toEqual(
      await post({ query: text, variables }, 'olga', accept),
    )
  })

  it.each([
    { operationName: 'LivePlan' },
    { operationName: 'Another' },
    { operationName: '' },
    { operationName: null },
    { extensions: {} },
    { extensions: [] },
    { extensions: null },
    { variables: [] },
    { variables: 'x' },
    { more: 1 },
    { more: null },
  ])('means with %o what it means with its text', async more => {
    expect(await post({ documentId: id, variables, ...more }, 'olga')).toEqual(
      await post({ query: text, variables, ...more }, 'olga'),
    )
  })

  it('is refused with 400 when nothing is known by it', async () => {
    const answer = await post({ documentId: `sha256:${'0'.repeat(64)}` }, 'olga')
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] })
  })

  it.each([{ documentId: 7 }, { documentId: id, query: text }])('is refused with 400 as %o', async body => {
    const answer = await post(body, 'olga')
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  it('needs a token before it is looked up', async () => {
    expect((await post({ documentId: 'sha256:0' }, 'somebody')).status).toBe(401)
  })
})

/** Mutations without a command's id: they must not be tried twice. */
const noCommands = [
  'CancelTransfer',
  'MakeCalendarAddress',
  'MarkVisited',
  'RevokeCalendarAddress',
  'StartTransfer',
]

describe('a trusted document', () => {
  it.each(byName)('$name is valid', ({ text }) => {
    const { parse: read, validate } = documents(schema)
    expect(validate(read(text))).toEqual([])
  })

  it('is answered without a detour if it is a query or a command, without conditions', () => {
    const left = byName.filter(({ id }) => !trusted.get(id)!.compiled()).map(({ name }) => name)
    const expected = byName.filter(
      ({ name, text, operation }) =>
        operation.operation === 'subscription' || noCommands.includes(name) || /@(include|skip)/.test(text),
    )
    expect(left).toEqual(expected.map(({ name }) => name))
  })
})

describe('a document that is sent again and again', () => {
  it('is answered the same when it was compiled', async () => {
    const query = `query Again($id: ID!, $first: Int) { plan(id: $id) { title: planId version state { goals(first: $first) { totalCount nodes { statement } } } } }`
    const answers = []
    for (let i = 0; i < 8; i += 1) answers.push(await post({ query, variables: { id: planId } }, 'olga'))
    expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200 })
    for (const variables of [{}, { id: planId, first: 1_000 }, { id: 'x' }]) {
      const [late, early] = await Promise.all([
        post({ query, variables }, 'olga'),
        post({ query: `${query} `, variables }, 'olga'),
      ])
      expect(late).toEqual(early)
    }
  })
})

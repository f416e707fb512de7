import { createHmac, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import {
  ada,
  adaAtHospital,
  aPlan,
  coachedByGrace,
  emil,
  emilAtSchool,
  following,
  grace,
  graceAtHospital,
  hospital,
  newUuid,
  nobody,
  origin,
  ottoAtHospital,
  type Product,
  product,
  renamePlan,
  school,
  signed,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const question = { query: '{ organisations { nodes { name } } viewer { member { name } } }' }
const now = () => Math.floor(Date.now() / 1_000)
const claims = () => ({
  iss: 'plan-ledger-development',
  aud: 'plan-ledger-api',
  sub: ada,
  org: hospital,
  iat: now(),
  exp: now() + 600,
})
const key = () => running.settings.developmentTokenKey
const withClaims = (change: object) => signed({ alg: 'HS256' }, { ...claims(), ...change }, key())
const altered = () => {
  const [header, , signature] = withClaims({}).split('.')
  return `${header}.${Buffer.from(JSON.stringify({ ...claims(), sub: grace })).toString('base64url')}.${signature}`
}
const unsigned = (alg: string) => {
  const [header, payload] = signed({ alg }, claims(), key()).split('.')
  return `${header}.${payload}.`
}
const sha512 = () => {
  const [header, payload] = signed({ alg: 'HS512' }, claims(), key()).split('.')
  return `${header}.${payload}.${createHmac('sha512', key()).update(`${header}.${payload}`).digest('base64url')}`
}

const refusedTokens: [string, () => string | undefined][] = [
  ['no token', () => undefined],
  ['an empty token', () => ''],
  ['a text that is no token', () => 'ada'],
  ['a token signed with another key', () => signed({ alg: 'HS256' }, claims(), randomBytes(32))],
  ['a token whose payload was altered', altered],
  ['a token without signature, alg none', () => unsigned('none')],
  ['a token without signature', () => unsigned('HS256')],
  ['a token of another algorithm', sha512],
  [
    'a token that brings its key along',
    () => signed({ alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } }, claims(), Buffer.alloc(3)),
  ],
  ['an expired token', () => withClaims({ iat: now() - 700, exp: now() - 1 })],
  ['a token without an end', () => withClaims({ exp: undefined })],
  ['a token that lives too long', () => withClaims({ exp: now() + 3_700 })],
  ['a token from the future', () => withClaims({ iat: now() + 120, exp: now() + 700 })],
  ['a token for another audience', () => withClaims({ aud: 'plan-ledger-dashboard' })],
  ['a token of another issuer', () => withClaims({ iss: 'somebody' })],
  ['a token of nobody in the organisation', () => withClaims({ sub: emil })],
  ['a token of an unknown organisation', () => withClaims({ org: newUuid() })],
  ['a member of another organisation', () => withClaims({ org: school })],
  ['a token of 5,000 characters', () => `${withClaims({})}${'A'.repeat(5_000)}`],
]

/** How a socket that says these things ends. */
const socket = (messages: readonly object[], options: { origin?: string; protocol?: string } = {}) =>
  new Promise<{ code: number; got: string[] }>((resolve, reject) => {
    const got: string[] = []
    const ws = new WebSocket(
      `${running.api.url.replace('http', 'ws')}/graphql`,
      options.protocol ?? 'graphql-transport-ws',
      options.origin === undefined ? {} : { origin: options.origin },
    )
    const [first, ...rest] = messages
    ws.on('open', () => first && ws.send(JSON.stringify(first)))
    ws.on('message', data => {
      const { type } = JSON.parse(String(data))
      if (type === 'connection_ack') for (const message of rest) ws.send(JSON.stringify(message))
      else got.push(String(data))
      if (type === 'complete') ws.close(1000)
    })
    ws.on('unexpected-response', (_, response) => resolve({ code: response.statusCode ?? 0, got }))
    ws.on('close', code => resolve({ code, got }))
    ws.on('error', reject)
  })
const init = (token: string | undefined) => ({
  type: 'connection_init',
  payload: token === undefined ? {} : { authorization: `Bearer ${token}` },
})
const subscribe = (query: string) => ({ id: '1', type: 'subscribe', payload: { query } })

describe('without a valid token nothing is answered', () => {
  it.each(refusedTokens)('over HTTP: %s', async (_, token) => {
    const given = token()
    const answer = await running.post(
      question,
      given === undefined ? {} : { authorization: `Bearer ${given}` },
    )
    expect(answer).toMatchObject({
      status: 401,
      data: undefined,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })
  it.each(refusedTokens)('over the socket: %s', async (_, token) => {
    expect(await socket([init(token()), subscribe(question.query)])).toEqual({ code: 4403, got: [] })
  })
  it('over the socket: asking before being let in', async () => {
    expect(await socket([subscribe(question.query)])).toEqual({ code: 4401, got: [] })
  })
  it('over the socket: saying nothing for three seconds', async () => {
    expect(await socket([])).toEqual({ code: 4408, got: [] })
  })
  it('as a cookie or in the address', async () => {
    const token = withClaims({})
    expect((await running.post(question, { cookie: `token=${token}` })).status).toBe(401)
    const response = await fetch(`${running.api.url}/graphql?access_token=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
    expect(response.status).toBe(401)
  })
})

describe('with a valid token', () => {
  it('the same is answered over HTTP and the socket', async () => {
    const overHttp = await running.ask(adaAtHospital, question.query)
    expect(overHttp).toMatchObject({ status: 200, data: { viewer: { member: { name: 'Ada Byron' } } } })
    expect(overHttp.data.organisations.nodes).toEqual([{ name: 'Saint Mary' }])
    const overSocket = await socket([init(withClaims({})), subscribe(question.query)])
      .then(({ got }) => got.map(text => JSON.parse(text)))
      .then(messages => messages.find(message => message.type === 'next'))
    expect(overSocket?.payload.data).toEqual(overHttp.data)
  })

  it('that names nobody only the organisations to choose from are answered', async () => {
    const all = await running.ask(nobody, '{ organisations { nodes { name members { nodes { name } } } } }')
    expect(all.data.organisations.nodes.map((each: { name: string }) => each.name)).toEqual([
      'Old School',
      'Saint Mary',
    ])
    for (const query of [
      '{ organisation { name } }',
      '{ viewer { __typename } }',
      '{ ... on Query { limits { title } } }',
      `mutation { startPlan(input: { title: "Any", commandId: "${newUuid()}" }) { __typename } }`,
    ]) {
      const refused = await running.ask(nobody, query)
      expect(refused).toMatchObject({ data: undefined, errors: [{ extensions: { code: 'NO_MEMBER' } }] })
    }
    const plans = await running.ask(nobody, '{ organisations { nodes { plans { totalCount } } } }')
    expect(plans.errors).toBeDefined()
    expect(JSON.stringify(plans.data ?? {})).not.toContain('totalCount')
    const watched = following(
      await running.socket(nobody),
      'subscription { organisationFeed(after: "0") { position } }',
    )
    await watched.until(() => false)
    expect(watched.got).toEqual([])
    expect(watched.ended()).toMatchObject([{ extensions: { code: 'NO_MEMBER' } }])
  })

  it('its end closes the socket', async () => {
    const token = withClaims({ iat: now() - 10, exp: now() + 2 })
    expect((await socket([init(token)])).code).toBe(4403)
  })
})

describe('another organisation', () => {
  it('can not tell a plan it may not see from one that does not exist', async () => {
    const plan = await aPlan(running)
    const missing = Buffer.from(`Plan:${newUuid()}`).toString('base64')
    const look = (id: string) =>
      running.ask(emilAtSchool, 'query ($id: ID!) { plan(id: $id) { version } node(id: $id) { id } }', { id })
    expect((await look(plan.id)).data).toEqual({ plan: null, node: null })
    expect(await look(plan.id)).toMatchObject({ data: (await look(missing)).data, errors: undefined })

    const write = (planId: string, more = {}) =>
      running.ask(emilAtSchool, renamePlan, { planId, title: 'Mine', commandId: newUuid(), ...more })
    expect((await write(plan.id)).data).toEqual({
      renamePlan: { __typename: 'Rejected', code: 'UNKNOWN_PLAN' },
    })
    expect((await write(plan.id)).data).toEqual((await write(missing)).data)
    expect((await write(plan.id, { expectedVersion: 0 })).data.renamePlan.__typename).toBe('Rejected')

    const watched = following(
      await running.socket(emilAtSchool),
      'subscription ($id: ID!) { planChanged(planId: $id, after: "0") { position } }',
      { id: plan.id },
    )
    await watched.until(() => false)
    expect(watched.got).toEqual([])
  })

  it('is not told of in the feed', async () => {
    const plan = await aPlan(running)
    const own = await aPlan(running, emilAtSchool, 'At school')
    const feed = following<{ organisationFeed: { planId: string } }>(
      await running.socket(emilAtSchool),
      'subscription { organisationFeed(after: "0") { planId } }',
    )
    await feed.until(() => feed.got.some(each => each.organisationFeed.planId === own.id))
    feed.stop()
    expect(feed.got.some(each => each.organisationFeed.planId === plan.id)).toBe(false)
  })

  it('has no part in its directory', async () => {
    await aPlan(running)
    await running.settled()
    const { data } = await running.ask(
      emilAtSchool,
      '{ organisation { plans(search: "nurse") { totalCount } } }',
    )
    expect(data.organisation.plans.totalCount).toBe(0)
  })
})

describe('roles', () => {
  it('come from the organisation: an auditor reads and may not write, whatever the token claims', async () => {
    const plan = await aPlan(running)
    const token = running.token(ottoAtHospital, { claims: { roles: ['owner', 'admin'] } })
    const body = { query: renamePlan, variables: { planId: plan.id, title: 'Other', commandId: newUuid() } }
    const { data } = await running.post(body, { authorization: `Bearer ${token}` })
    expect(data.renamePlan).toEqual({ __typename: 'NotAllowed', rule: 'only-owner-or-coach-write' })
    const seen = await running.ask(
      ottoAtHospital,
      'query ($id: ID!) { plan(id: $id) { version viewerMayWrite } }',
      { id: plan.id },
    )
    expect(seen.data.plan).toEqual({ version: 1, viewerMayWrite: false })
  })
  it('let a coach know nothing of a plan until they coach it, nor after', async () => {
    const plan = await aPlan(running)
    const question = 'query ($id: ID!) { plan(id: $id) { version } node(id: $id) { id } }'
    const asked = async (planId: string) => [
      (await running.ask(graceAtHospital, question, { id: planId })).data,
      (await running.ask(graceAtHospital, renamePlan, { planId, title: 'Other', commandId: newUuid() })).data
        .renamePlan,
    ]
    const unknown = await asked(btoa(`Plan:${newUuid()}`))
    expect(unknown).toEqual([
      { plan: null, node: null },
      { __typename: 'Rejected', code: 'UNKNOWN_PLAN' },
    ])
    expect(await asked(plan.id)).toEqual(unknown)
    await coachedByGrace(running, plan.id)
    expect((await asked(plan.id))[1].__typename).toBe('RenamePlanDone')
    const release = 'mutation ($input: ReleaseCoachInput!) { releaseCoach(input: $input) { __typename } }'
    await running.ask(adaAtHospital, release, { input: { planId: plan.id, commandId: newUuid() } })
    expect(await asked(plan.id)).toEqual(unknown)
  })
})

describe('origins', () => {
  it('outside of the list are refused over HTTP and at the upgrade', async () => {
    const authorization = `Bearer ${withClaims({})}`
    for (const other of ['http://evil.example', 'null', 'http://localhost:3001', `${origin}.evil.example`]) {
      expect((await running.post(question, { authorization, origin: other })).status).toBe(403)
      expect((await socket([init(withClaims({}))], { origin: other })).code).toBe(403)
    }
  })
  it('of the dashboard are let in, exactly', async () => {
    const answer = await running.post(question, { authorization: `Bearer ${withClaims({})}`, origin })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    expect((await socket([init(withClaims({})), subscribe('{ __typename }')], { origin })).code).toBe(1000)
    const preflight = await fetch(`${running.api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization, content-type, prefer',
    ])
  })
})

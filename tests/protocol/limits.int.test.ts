import { limits } from '@plan-ledger/api'
import { readModels } from '@plan-ledger/read-models'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { adaAtHospital, aPlan, following, type Product, product } from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const ask = (query: string) => running.ask(adaAtHospital, query)
const authorization = () => ({ authorization: `Bearer ${running.token(adaAtHospital)}` })

/** A request of exactly that many bytes. */
const ofBytes = (bytes: number) => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { filling: '' } })
  return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`)
}

/** A socket that was let in. */
const opened = async () => {
  const ws = new WebSocket(`${running.api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const closed = new Promise<number>(resolve => ws.on('close', resolve))
  const messages: { id?: string; type: string; payload?: unknown }[] = []
  let arrived = () => {}
  ws.on('message', data => {
    messages.push(JSON.parse(String(data)))
    arrived()
  })
  await new Promise(resolve => ws.on('open', resolve))
  ws.send(JSON.stringify({ type: 'connection_init', payload: authorization() }))
  const message = async (wanted: (each: (typeof messages)[number]) => boolean) => {
    for (;;) {
      const found = messages.find(wanted)
      if (found) return found
      await new Promise<void>(resolve => {
        arrived = resolve
      })
    }
  }
  return { ws, closed, messages, message }
}

describe('limits hold at n and refuse at n + 1', () => {
  it('bytes of a body', async () => {
    expect((await running.post(ofBytes(limits.bodyBytes), authorization())).status).toBe(200)
    expect((await running.post(ofBytes(limits.bodyBytes + 1), authorization())).status).toBe(413)
  })

  it('bytes of a body whose length is not told', async () => {
    const chunked = (bytes: number) =>
      fetch(`${running.api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization() },
        body: new Blob([ofBytes(bytes)]).stream(),
        duplex: 'half',
      } as RequestInit)
    expect((await chunked(limits.bodyBytes)).status).toBe(200)
    expect((await chunked(limits.bodyBytes + 1)).status).toBe(413)
  })

  it('bytes of a frame', async () => {
    const { ws, closed, message } = await opened()
    await message(each => each.type === 'connection_ack')
    const ping = (bytes: number) => {
      const empty = JSON.stringify({ type: 'ping', payload: { filling: '' } })
      return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`)
    }
    ws.send(ping(limits.frameBytes))
    await message(each => each.type === 'pong')
    ws.send(ping(limits.frameBytes + 1))
    expect(await closed).toBe(1009)
  })

  it('tokens of a document', async () => {
    const ids = (tokens: number) => `{ nodes(ids: [${'"" '.repeat(tokens - 12)}]) { id } }`
    const [at, over] = [await ask(ids(limits.tokens)), await ask(ids(limits.tokens + 1))]
    expect(at.errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }])
    expect(over.errors[0].message).toContain(`${limits.tokens} tokens`)
    expect(over.status).toBe(400)
  })

  it('aliases of a document, __typename and fragments included', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')
    expect((await ask(`{ ${aliases(limits.aliases)} }`)).errors).toBeUndefined()
    expect(await ask(`{ ${aliases(limits.aliases + 1)} }`)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'OVER_LIMIT' } }],
    })
    expect(await ask(`{ ${aliases(8)} ...F } fragment F on Query { ${aliases(8)} }`)).toMatchObject({
      status: 400,
    })
  })

  it('directives of a document', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, () => '__typename @include(if: true)').join(' ')
    expect((await ask(`{ ${fields(limits.directives)} }`)).errors).toBeUndefined()
    expect(await ask(`{ ${fields(limits.directives + 1)} }`)).toMatchObject({ status: 400 })
  })

  it('operations of a socket', async () => {
    const plan = await aPlan(running)
    const { ws, message, closed, messages } = await opened()
    await message(each => each.type === 'connection_ack')
    const query = `subscription { planChanged(planId: "${plan.id}", after: "0") { version } }`
    for (let n = 1; n <= limits.subscriptionsPerSocket + 1; n += 1)
      ws.send(JSON.stringify({ id: `${n}`, type: 'subscribe', payload: { query } }))
    const refused = await message(each => each.type === 'error')
    expect(refused).toMatchObject({
      id: `${limits.subscriptionsPerSocket + 1}`,
      payload: [{ extensions: { code: 'OVER_LIMIT' } }],
    })
    for (let n = 1; n <= limits.subscriptionsPerSocket; n += 1)
      await message(each => each.type === 'next' && each.id === `${n}`)
    ws.close()
    await closed
    expect(messages.filter(each => each.type === 'error')).toHaveLength(1)
  })

  it('sockets of a person', async () => {
    const sockets = await Promise.all(Array.from({ length: limits.socketsPerPerson }, opened))
    for (const { message } of sockets) await message(each => each.type === 'connection_ack')
    const oneMore = await opened()
    expect(await oneMore.closed).toBe(4429)
    const first = sockets[0]!
    first.ws.close()
    await first.closed
    const again = await opened()
    await again.message(each => each.type === 'connection_ack')
    for (const { ws } of [...sockets, again]) ws.close()
  })

  it('cost of a request', async () => {
    const timelines = (count: number) =>
      `{ organisations { nodes { ${Array.from({ length: count }, (_, i) => `p${i}: plans(first: 100) { edges { node { title unit status version } } }`).join(' ')} } } }`
    expect((await ask(timelines(1))).errors).toBeUndefined()
    expect(await ask(timelines(15))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'TOO_COMPLEX' } }],
    })
  })
})

describe('what is off', () => {
  it('several operations in one body', async () => {
    expect((await running.post([{ query: '{ __typename }' }], authorization())).status).toBe(400)
  })
  it('GET, and every other method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
      expect(
        (await fetch(`${running.api.url}/graphql?query={__typename}`, { method, headers: authorization() }))
          .status,
      ).toBe(405)
  })
  it('every content type but JSON', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])
      expect(
        (await running.post('query={__typename}', { ...authorization(), 'content-type': type })).status,
      ).toBe(415)
  })
  it('subscriptions over HTTP', async () => {
    const query = 'subscription { organisationFeed(after: "0") { position } }'
    const answer = await fetch(`${running.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...authorization() },
      body: JSON.stringify({ query }),
    })
    expect(await answer.text()).not.toContain('position"')
    expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'SOCKET_ONLY' } }])
  })
  it('every other path', async () => {
    expect((await fetch(`${running.api.url}/`)).status).toBe(404)
    expect((await fetch(`${running.api.url}/graphql/`, { method: 'POST' })).status).toBe(404)
  })
})

describe('health', () => {
  it('is told without a token and without content', async () => {
    expect(await (await fetch(`${running.api.url}/health`)).json()).toEqual({ status: 'alive' })
    const ready = await fetch(`${running.api.url}/ready`)
    expect(ready.status).toBe(200)
    const told = (await ready.json()) as { readModels: { model: string; parked: number }[] }
    expect(told).toMatchObject({ ready: true, log: true })
    expect(told.readModels.map(({ model }) => model)).toEqual(readModels.map(({ name }) => name))
    expect(told.readModels.every(({ parked }) => parked === 0)).toBe(true)
  })
})

describe('a subscription that its client ends while nothing happens', () => {
  it('leaves no watcher behind, whether it completes or its socket goes', async () => {
    const plan = await aPlan(running)
    const watchers = async () =>
      ((await (await fetch(`${running.api.url}/ready`)).json()) as { watchers: number }).watchers
    const settle = async (count: number) => {
      while ((await watchers()) !== count) await new Promise(resolve => setTimeout(resolve, 20))
    }
    await settle(0)
    const query = 'subscription ($id: ID!) { planChanged(planId: $id, after: "0") { version } }'
    const client = await running.socket(adaAtHospital)
    const both = [following(client, query, { id: plan.id }), following(client, query, { id: plan.id })]
    for (const each of both) await each.atLeast(1)
    await settle(2)
    both[0]!.stop()
    await settle(1)
    await client.dispose()
    client.terminate()
    await settle(0)
  })
})

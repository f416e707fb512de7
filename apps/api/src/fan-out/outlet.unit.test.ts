import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { outlet } from './outlet.ts'

const open: { close(): void }[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

/** Both ends of a real socket. */
const socket = async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
  await once(server, 'listening')
  const connected = once(server, 'connection')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [here, request] = await connected
  open.push(client, server)
  const under: Duplex = request.socket
  return { client, under, here: here as WebSocket, outlet: outlet(here, under) }
}
const message = (n: number) => Buffer.from(`${n} `.padEnd(64 * 1_024, '.'))

it('is full while its reader rests, and drained when all was taken', async () => {
  const { client, outlet } = await socket()
  await once(client, 'open')
  client.pause()
  let written = 0
  for (; !outlet.full(); written += 1) {
    outlet.write([message(written)])
    await new Promise(resolve => setImmediate(resolve))
  }
  const draining = [outlet.drained(), outlet.drained()]
  const got: number[] = []
  client.on('message', data => got.push(Number.parseInt(String(data), 10)))
  client.resume()
  expect(await Promise.all(draining)).toEqual([true, true])
  expect(outlet.full()).toBe(false)
  while (got.length < written) await once(client, 'message')
  expect(got).toEqual(Array.from({ length: written }, (_, n) => n))
})

it('is drained for good when its reader goes', async () => {
  const { client, here, outlet } = await socket()
  await once(client, 'open')
  client.pause()
  while (!outlet.full()) outlet.write([message(0)])
  const draining = outlet.drained()
  client.terminate()
  expect(await draining).toBe(false)
  if (here.readyState !== here.CLOSED) await once(here, 'close')
  outlet.write([message(1)])
  expect(await outlet.drained()).toBe(false)
})

it('writes several messages at once', async () => {
  const { client, under, outlet } = await socket()
  await once(client, 'open')
  let corked = 0
  const { cork } = under
  under.cork = () => {
    corked = Math.max(corked, under.writableCorked + 1)
    cork.call(under)
  }
  const got: string[] = []
  client.on('message', data => got.push(String(data)))
  outlet.write(['a', 'b', 'c'].map(text => Buffer.from(text)))
  while (got.length < 3) await once(client, 'message')
  expect(got).toEqual(['a', 'b', 'c'])
  // each message corks for itself, inside of the one that holds them together
  expect(corked).toBe(2)
})

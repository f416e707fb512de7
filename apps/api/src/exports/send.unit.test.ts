import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { exportLimits } from './limits.ts'
import { sendText } from './send.ts'

const piece = `${'x'.repeat(1_023)}\n`
const pieces = 200_000

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server that sends pieces over a real socket, and what can be seen of that from inside. */
async function sending(source: () => AsyncIterable<string>) {
  const seen = { given: 0, ended: false, held: 0, outcome: undefined as unknown }
  let response: ServerResponse | undefined
  const watched = async function* () {
    try {
      for await (const one of source()) {
        seen.given += 1
        seen.held = Math.max(seen.held, response?.writableLength ?? 0)
        yield one
      }
    } finally {
      seen.ended = true
    }
  }
  server = createServer((_, answer) => {
    response = answer
    answer.writeHead(200, { 'content-type': 'text/plain' })
    sendText(answer, watched()).then(
      outcome => {
        seen.outcome = outcome
      },
      error => {
        seen.outcome = error
      },
    )
  })
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', agent: false })
  asked.end()
  const answer = await new Promise<IncomingMessage>(resolve => asked.once('response', resolve))
  answer.pause()
  const atRest = async () => {
    for (let before = -1; before !== seen.given; ) {
      before = seen.given
      await pause(200)
    }
    return seen.given
  }
  const ended = async () => {
    while (seen.outcome === undefined) await pause(5)
    return seen.outcome
  }
  return { seen, asked, answer, atRest, ended }
}

async function* many() {
  for (let n = 0; n < pieces; n += 1) yield piece
}

const bytesOf = async (answer: IncomingMessage) => {
  let bytes = 0
  for await (const chunk of answer) bytes += (chunk as Buffer).length
  return bytes
}

it('two hundred megabytes wait for a reader who rests, a chunk or two of them in memory', async () => {
  const { seen, answer, atRest, ended } = await sending(many)
  expect(await atRest()).toBeLessThan(pieces / 4)
  expect(await bytesOf(answer)).toBe(pieces * piece.length)
  expect(await ended()).toBe('sent')
  expect(seen.held).toBeLessThan(4 * exportLimits.chunk)
})

it('nothing more is asked for when the reader has gone', async () => {
  const { seen, asked, atRest, ended } = await sending(many)
  await atRest()
  asked.destroy()
  expect(await ended()).toBe('left')
  expect(seen.ended).toBe(true)
  expect(seen.given).toBeLessThan(pieces / 4)
})

it('an error in the middle cuts the connection and is told to whoever sends', async () => {
  const broken = async function* () {
    yield piece.repeat(100)
    throw new Error('the database is gone')
  }
  const { answer, ended } = await sending(broken)
  await expect(bytesOf(answer)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect(await ended()).toMatchObject({ message: 'the database is gone' })
})

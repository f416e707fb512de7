import WebSocket from 'ws'
import { answering } from './child.ts'

interface Subscribed {
  readonly url: string
  readonly tokens: readonly string[]
  readonly query: string
  /** Of each socket. */
  readonly variables: readonly object[]
  /** Version of the first event that each socket is to be told. */
  readonly from: readonly number[]
}

let sockets: WebSocket[] = []
/** Version that each socket is to be told next. */
let next: number[] = []
let received = 0
let fault: string | undefined
let milliseconds: number[] = []
/** Messages of the first socket. */
let texts: string[] = []
let arrived = () => {}

const read = (n: number, text: string) => {
  const now = Date.now()
  const { type, payload } = JSON.parse(text)
  if (type !== 'next') return
  const change = payload?.data?.planChanged
  if (change?.version !== next[n])
    fault ??= `socket ${n} was told ${text.slice(0, 300)}, not version ${next[n]}`
  next[n]! += 1
  received += 1
  if (n === 0) texts.push(text)
  milliseconds.push(now - Date.parse(change?.event.recordedAt))
  arrived()
}

const open = ({ url, tokens, query, variables }: Subscribed, n: number) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    })
    socket.on('error', reject)
    socket.on('close', code => {
      if (sockets.includes(socket)) fault ??= `socket ${n} was closed with ${code}`
      arrived()
    })
    socket.once('message', () => {
      const payload = { query, variables: variables[n] }
      // as long as the ids of clients are
      const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
      socket.send(JSON.stringify({ id, type: 'subscribe', payload }))
      socket.on('message', data => read(n, String(data)))
      resolve(socket)
    })
    socket.once('open', () => {
      const payload = { authorization: `Bearer ${tokens[n]}` }
      socket.send(JSON.stringify({ type: 'connection_init', payload }))
    })
  })

/** The other end of a thousand sockets, which counts what it is told and when. */
answering({
  open: async (subscribed: Subscribed) => {
    next = [...subscribed.from]
    fault = undefined
    for (let n = 0; n < next.length; n += 50)
      sockets.push(...(await Promise.all(next.slice(n, n + 50).map((_, i) => open(subscribed, n + i)))))
  },
  /** Resolves when so many messages came since the last time. */
  received: async ({ count }: { count: number }) => {
    while (received < count && !fault)
      await new Promise<void>(resolve => {
        arrived = resolve
      })
    // whatever is told twice comes now
    await new Promise(resolve => setTimeout(resolve, 200))
    if (fault ?? received !== count) throw new Error(fault ?? `${received} messages instead of ${count}`)
    const seen = { milliseconds, texts }
    received = 0
    milliseconds = []
    texts = []
    return seen
  },
  close: () => {
    const closing = sockets
    sockets = []
    for (const socket of closing) socket.terminate()
  },
})

import { setTimeout as pause } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { answering, cpu } from './child.ts'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
/** By what they asked to be sent, so that the same clients can be used as for the product. */
const ids = new Map<WebSocket, string>()
server.on('connection', socket => {
  socket.on('message', data => {
    const { type, id } = JSON.parse(String(data))
    if (type === 'connection_init') socket.send('{"type":"connection_ack"}')
    if (type === 'subscribe') ids.set(socket, id)
  })
  socket.on('close', () => ids.delete(socket))
})

/** Sockets without anything: the same texts to all of them, as a loop over `send` does it. */
answering({
  start: () => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  },
  cpu,
  broadcast: async ({ texts, everyMs }: { texts: readonly string[]; everyMs: number }) => {
    const started = performance.now()
    for (const [n, text] of texts.entries()) {
      await pause(Math.max(0, started + n * everyMs - performance.now()))
      for (const socket of ids.keys()) socket.send(text)
    }
  },
  stop: () => server.close(),
})

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CountedStatements {
  /** Of the server behind, through the counter. */
  readonly url: string
  /** Statements sent so far, on all connections. */
  count(): number
  close(): Promise<void>
}

/**
 * A TCP proxy in front of PostgreSQL that counts the statements on the wire, whatever driver sends them: the messages
 * Execute and Query of its frontend protocol (PostgreSQL documentation, “Frontend/Backend Protocol”, Message Formats).
 */
export const countedStatements = async (serverUrl: string): Promise<CountedStatements> => {
  const target = new URL(serverUrl)
  const open = new Set<Socket>()
  let counted = 0

  const server = createServer(client => {
    const upstream = connect(Number(target.port || 5432), target.hostname)
    const read = messages(type => {
      if (type === 'E' || type === 'Q') counted += 1
    })
    client.on('data', read)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(serverUrl)
  url.hostname = '127.0.0.1'
  url.port = `${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    count: () => counted,
    async close() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** Tells the type of each message of a client as it passes; the first message of all has none. */
const messages = (told: (type: string) => void) => {
  let started = false
  let kept = Buffer.alloc(0)
  return (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk])
    for (;;) {
      const head = started ? 1 : 0
      if (kept.length < head + 4) return
      const length = head + kept.readUInt32BE(head)
      if (kept.length < length) return
      if (started) told(String.fromCharCode(kept[0] as number))
      started = true
      kept = kept.subarray(length)
    }
  }
}

import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Where a connection breaks, seen from a request that carries the marker. */
export const cuts = ['before the request', 'after the request', 'inside the answer', 'after a stall'] as const
export type Cut = (typeof cuts)[number]

export interface CuttingProxy {
  /** Of the server behind, through the proxy. */
  readonly url: string
  /** The next request with these bytes in it meets the cut; resolves when it did. */
  cut(cut: Cut, marker: string): Promise<void>
  /** Breaks all connections at once. */
  cutAll(): void
  /** Breaks all and lets nobody in until `up`. */
  down(): void
  up(): void
  close(): Promise<void>
}

/** A TCP proxy in front of a server that breaks connections where one asks it to. */
export const cuttingProxy = async (serverUrl: string): Promise<CuttingProxy> => {
  const target = new URL(serverUrl)
  const open = new Set<Socket>()
  let planned: { readonly cut: Cut; readonly marker: string; done(): void } | undefined
  let isDown = false

  const server: Server = createServer(client => {
    if (isDown) return client.destroy()
    const upstream = connect(Number(target.port || 5432), target.hostname)
    const both = [client, upstream]
    const cutNow = () => {
      for (const socket of both) socket.destroy()
    }
    let answerLeft = Number.POSITIVE_INFINITY
    for (const socket of both) {
      open.add(socket)
      socket.on('error', cutNow)
      socket.on('close', () => {
        open.delete(socket)
        cutNow()
      })
    }
    client.on('data', chunk => {
      const due = planned && chunk.includes(planned.marker) ? planned : undefined
      if (due) planned = undefined
      due?.done()
      if (due?.cut === 'before the request') return cutNow()
      if (due?.cut === 'after a stall') {
        setTimeout(cutNow, 500)
        return
      }
      if (due?.cut === 'inside the answer') answerLeft = 7
      upstream.write(chunk, () => {
        // The server has it all and works on; only nobody hears the answer.
        if (due?.cut === 'after the request') {
          client.destroy()
          upstream.end()
        }
      })
    })
    upstream.on('data', chunk => {
      const passed = chunk.subarray(0, answerLeft)
      if (answerLeft === Number.POSITIVE_INFINITY) client.write(chunk)
      else client.write(passed, cutNow)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(serverUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  const cutAll = () => {
    for (const socket of open) socket.destroy()
  }

  return {
    url: url.href,
    cut: (cut, marker) =>
      new Promise(done => {
        planned = { cut, marker, done }
      }),
    cutAll,
    down() {
      isDown = true
      cutAll()
    },
    up() {
      isDown = false
    },
    async close() {
      server.close()
      cutAll()
    },
  }
}

import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const canListen = (port: number, host: string): Promise<boolean> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      // a machine without IPv6 has nobody there either
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    )
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })

/** Whether nobody listens on a port of the loopback interface, under either of its addresses. */
export const isFree = async (port: number): Promise<boolean> =>
  (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))

/** Below those that systems lend to outgoing connections, which might take one between being found and being used. */
const [lowest, highest] = [15_000, 32_767]
const tries = 100

/** A port of the loopback interface that was free a moment ago. @throws Error where none of many was free */
export const freePort = async (): Promise<number> => {
  for (let n = 0; n < tries; n += 1) {
    const port = randomInt(lowest, highest + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`no port of ${tries} between ${lowest} and ${highest} was free`)
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from '@plan-ledger/api'

/** What HTTP alone costs: the body is read, and answered with bytes that are there already. */
export const servedBare = async (answers: Readonly<Record<string, string>>): Promise<Served> => {
  const ready = new Map(Object.entries(answers).map(([key, text]) => [key, Buffer.from(text)]))
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const { question } = JSON.parse(Buffer.concat(chunks).toString()) as { question: string }
      const bytes = ready.get(question)!
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': bytes.length,
      })
      response.end(bytes)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

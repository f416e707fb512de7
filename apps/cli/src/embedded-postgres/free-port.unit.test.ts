import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freePort, isFree } from './free-port.ts'

describe('a free port', () => {
  it('is none that the system may lend to an outgoing connection before it is used', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort))
    for (const port of ports) expect(port).toSatisfy((drawn: number) => drawn >= 15_000 && drawn < 32_768)
  })

  it('is free no more once somebody listens there', async () => {
    const port = await freePort()
    const server = createServer()
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    expect(await isFree(port)).toBe(false)
    await new Promise(resolve => server.close(resolve))
    expect(await isFree(port)).toBe(true)
  })
})

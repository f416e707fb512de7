import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { apiFlags } from '@plan-ledger/cli'
import type { Serve, Told } from './server.child.ts'

export interface Server extends AsyncDisposable {
  readonly url: string
  /** Until its read models have taken in what there is. */
  settled(): Promise<void>
  /** Seconds of processor time that it took so far. */
  cpu(): Promise<number>
}

interface Ready {
  readonly readModels: readonly { readonly lagMs: number }[]
}

/** A server in a process of its own. */
export const server = async (order: Serve): Promise<Server> => {
  const child = fork(new URL('./server.child.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [...apiFlags],
  })
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`a server ended (${code ?? signal})`)
  })
  ended.catch(() => undefined)
  const ask = async (what: Serve | 'cpu'): Promise<Told> => {
    const answered = once(child, 'message') as Promise<[Told]>
    child.send(what)
    const [told] = await Promise.race([answered, ended])
    if ('failed' in told) throw new Error(told.failed)
    return told
  }
  const close = async () => {
    child.kill()
    await ended.catch(() => undefined)
  }
  try {
    const { url } = (await ask(order)) as { url: string }
    return {
      url,
      async settled() {
        for (let calm = 0; calm < 4; ) {
          await pause(500)
          const told = (await (await fetch(`${url}/ready`)).json()) as Ready
          calm = told.readModels.every(({ lagMs }) => lagMs === 0) ? calm + 1 : 0
        }
      },
      cpu: async () => ((await ask('cpu')) as { cpu: number }).cpu,
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

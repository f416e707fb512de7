import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Answer, Order, ReadDone, Turn, TurnDone, Verified } from './driver.child.ts'
import type { StoreName } from './stores.ts'

export interface Driver {
  append(turn: Omit<Turn, 'kind'>): Promise<TurnDone>
  /** So many events in a thousand streams. */
  fill(events: number): Promise<void>
  read(seconds: number): Promise<ReadDone>
  verify(): Promise<Verified>
  close(): Promise<void>
}

/** A process of its own for each contender, so that its processor time and memory can be read. */
export const driver = async (name: StoreName, url: string): Promise<Driver> => {
  const child = fork(new URL('./driver.child.ts', import.meta.url), [name, url], {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the driver of ${name} ended (${code ?? signal})`)
  })
  ended.catch(() => undefined)
  const answered = async (): Promise<unknown> => {
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Answer]
    if ('failed' in answer) throw new Error(`${name}: ${answer.failed}`)
    return answer.done
  }
  const ask = (order: Order) => {
    const answer = answered()
    child.send(order)
    return answer
  }
  try {
    await answered()
  } catch (error) {
    child.kill()
    throw error
  }
  return {
    append: turn => ask({ kind: 'append', ...turn }) as Promise<TurnDone>,
    fill: events => ask({ kind: 'fill', events }) as Promise<void>,
    read: seconds => ask({ kind: 'read', seconds }) as Promise<ReadDone>,
    verify: () => ask({ kind: 'verify' }) as Promise<Verified>,
    async close() {
      await ask({ kind: 'close' }).catch(() => undefined)
      child.kill()
      await ended.catch(() => undefined)
    },
  }
}

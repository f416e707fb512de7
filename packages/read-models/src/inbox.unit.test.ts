import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inbox } from './inbox.ts'

/** A source that gives what is pushed until it is ended. */
const source = () => {
  const items: number[] = []
  let ended = false
  let more = () => {}
  async function* all() {
    for (;;) {
      while (items.length > 0) yield items.shift()!
      if (ended) return
      await new Promise<void>(resolve => {
        more = resolve
      })
    }
  }
  return {
    all,
    push: (...some: number[]) => {
      items.push(...some)
      more()
    },
    end: () => {
      ended = true
      more()
    },
  }
}

describe('the inbox of who follows the log', () => {
  it('gives the first at once, and what comes close upon it together', async () => {
    const { all, push } = source()
    const coming = inbox(all(), 1_000)
    push(1)
    expect(await coming.take(100, 60_000)).toEqual([1])
    push(2)
    const next = coming.take(100, 60_000)
    await setImmediate()
    push(3, 4)
    expect(await next).toEqual([2, 3, 4])
  })

  it('does not wait after a large batch', async () => {
    const { all, push } = source()
    const coming = inbox(all(), 1_000)
    push(...Array(50).fill(1))
    while (coming.waiting() < 50) await setImmediate()
    expect(await coming.take(100, 60_000)).toHaveLength(50)
    push(2)
    while (coming.waiting() < 1) await setImmediate()
    expect(await Promise.race([coming.take(100, 60_000), setImmediate('late')])).toEqual([2])
  })

  it('does not gather when the source has ended', async () => {
    const { all, push, end } = source()
    const coming = inbox(all(), 1_000)
    push(1)
    await coming.take(100, 60_000)
    const next = coming.take(100, 60_000)
    end()
    expect(await next).toEqual([])
  })
})

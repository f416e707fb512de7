import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kept, kept } from './testing/kept-up.ts'
import { hospital } from './testing/plans.ts'
import { liveRandomly } from './testing/random-lives.ts'

const seed = 20_261_124
let keeping: Kept
beforeAll(async () => {
  keeping = await kept()
  await keeping.written.found(hospital, 'Saint Mary')
  await liveRandomly(keeping.written, { plans: 8, seed, most: 50 })
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

describe(`what tables hold of random lives (seed ${seed})`, () => {
  it.each(['audit-feed', 'completion', 'review-calendar', 'follow-up', 'barrier-statistics'])(
    'is the same in %s, however large the batches were that they were told in',
    async name => {
      await keeping.takeIn(100_000, name)
      const whole = await keeping.hashOf(name)
      expect(whole.rows).toBeGreaterThan(2)
      for (const batch of [1, 7, 1_000]) {
        await keeping.takeIn(batch, name)
        expect({ batch, ...(await keeping.hashOf(name)) }).toEqual({ batch, ...whole })
      }
    },
    60_000,
  )
})

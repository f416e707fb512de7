import { planStream, type Uuid } from '@plan-ledger/domain'
import { memoryEventLog } from '@plan-ledger/event-log'
import { describe, expect, it } from 'vitest'
import { plansHere } from './plans-here.ts'

describe('plans of a file that are here', () => {
  const plan = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid

  it('are counted also where the directory has not heard of them yet', async () => {
    const log = memoryEventLog()
    const begin = (n: number) =>
      log.append(planStream(plan(n)), 0, [
        { id: plan(1000 + n), type: 'PlanStarted', bytes: new Uint8Array([1]), sealed: [] },
      ])
    for (let n = 0; n < 50; n += 1) await begin(n)
    const directory = async () => new Set([plan(0), plan(1)])

    const asked = Array.from({ length: 80 }, (_, n) => plan(n))
    expect(await plansHere(directory, log)(asked)).toBe(50)
    expect(await plansHere(directory, log)([])).toBe(0)
  })
})

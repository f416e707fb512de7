import { describe, expect, it } from 'vitest'
import { keptOf } from './kept.ts'

const promise = (original: 'ON_TIME' | 'OPEN_LATE' | 'ENDED', signedOff: 'LATE' | null) => ({
  onTime: { original, signedOff, current: 'OPEN' as const },
})

describe('promises kept', () => {
  const promises = [promise('ON_TIME', 'LATE'), promise('OPEN_LATE', null), promise('ENDED', null)]

  it('count open goals beyond their date as late', () => {
    expect(keptOf(promises, 'original')).toMatchObject({ goals: 3, onTime: 1, late: 1, ended: 1, open: 0 })
  })

  it('count against the signed-off date only goals that were signed off', () => {
    expect(keptOf(promises, 'signedOff')).toMatchObject({ goals: 1, late: 1 })
  })
})

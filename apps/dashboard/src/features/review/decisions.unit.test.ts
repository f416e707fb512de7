import { describe, expect, it } from 'vitest'
import { decisionsIn } from './decisions.ts'

describe('decisions are typed one a line', () => {
  it('without list marks and empty lines', () =>
    expect(decisionsIn('- Keep Wednesdays free\n\n2. Ask Jonas  \n• Book the exam')).toEqual([
      'Keep Wednesdays free',
      'Ask Jonas',
      'Book the exam',
    ]))

  it('and a number that begins a sentence stays', () =>
    expect(decisionsIn('3 talks are enough\n-5 degrees')).toEqual(['3 talks are enough', '-5 degrees']))

  it('and nothing is no decision', () => expect(decisionsIn(' \n')).toEqual([]))
})

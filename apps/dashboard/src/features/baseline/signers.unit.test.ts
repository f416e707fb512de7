import { describe, expect, it } from 'vitest'
import { partners } from './signers.ts'

const owner = { personId: 'o', name: 'Amara' }
const coach = { personId: 'c', name: 'Grace' }
const supporter = (id: string, member: string | null, removedAt: string | null = null) => ({
  id,
  member,
  name: id,
  removedAt,
})

describe('who can be asked to sign', () => {
  it('is the owner, the coach and who supports the plan now', () =>
    expect(
      partners({ owner, coach }, [
        supporter('s1', null),
        supporter('s2', 'm2'),
        supporter('s3', null, '2026-01-01T00:00:00Z'),
      ]).map(({ id }) => id),
    ).toEqual(['o', 'c', 's1', 'm2']))

  it('is the owner alone where nobody else takes part', () =>
    expect(partners({ owner, coach: null }, [])).toEqual([{ id: 'o', name: 'Amara', part: 'owner' }]))

  it('has each person once, a coach who also supports as the coach', () =>
    expect(partners({ owner, coach }, [supporter('s', 'c')]).map(({ id, part }) => [id, part])).toEqual([
      ['o', 'owner'],
      ['c', 'coach'],
    ]))
})

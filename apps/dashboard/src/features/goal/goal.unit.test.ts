import { describe, expect, it } from 'vitest'
import type { Goal } from '../../graphql/fragments.ts'
import { thinned, timeTicks } from '../chart/time-axis.ts'
import { progressFinding } from '../progress/finding.ts'
import { possibleParents } from './goal-fields.tsx'
import { goalTree } from './goal-tree.ts'
import { changesOf, emptyGoal, goalPart, isPromise } from './goal-values.ts'
import { slipsOf } from './slip.ts'

const goal = (id: string, parent: string | null = null) =>
  ({ id, parent, status: 'OPEN', due: null }) as unknown as Goal

describe('the tree of goals', () => {
  it('holds every goal once, under its objective', () => {
    const tree = goalTree([goal('a'), goal('b', 'a'), goal('c', 'gone')])
    expect(tree.map(node => node.goal.id)).toEqual(['a', 'c'])
    expect(tree[0]?.supporting.map(node => node.goal.id)).toEqual(['b'])
  })

  it('offers no goal a place under itself or what supports it', () => {
    const goals = [goal('a'), goal('b', 'a'), goal('c', 'b'), goal('d')]
    expect(possibleParents(goals, 'a').map(each => each.id)).toEqual(['d'])
    expect(possibleParents(goals, 'c').map(each => each.id)).toEqual(['a', 'b', 'd'])
  })
})

describe('the form of a goal', () => {
  const before = { ...emptyGoal, statement: 'give talks', what: 'talks', target: '2' }

  it('sends of the goal only what was changed', () => {
    expect(changesOf({ ...before, parent: 'a' }, ['parent'])).toEqual({ parentId: 'a' })
    expect(changesOf(before, [])).toEqual({})
  })

  it('takes the measure for one field', () => {
    expect(changesOf({ ...before, target: '3' }, ['target'])).toEqual({
      measure: { what: 'talks', unit: null, baseline: '0', target: '3', direction: 'UP' },
    })
    expect(goalPart('target')).toBe('measure')
  })

  it('asks for a reason where something was promised, not where it is said for the first time', () => {
    expect(isPromise(['target'], before)).toBe(true)
    expect(isPromise(['target', 'due'], emptyGoal)).toBe(false)
    expect(isPromise(['due'], { ...before, due: '2027-01-01' })).toBe(true)
    expect(isPromise(['confidence', 'parent'], before)).toBe(false)
  })
})

describe('slippage', () => {
  it('counts from the first due date a goal was given', () => {
    const commitments = { nodes: [{ goalId: 'a', original: { due: '2026-04-30' } }] }
    expect(slipsOf([{ id: 'a', due: '2026-06-15' }], commitments).get('a')).toBe(46)
    expect(slipsOf([{ id: 'a', due: '2026-04-30' }], commitments).has('a')).toBe(false)
  })
})

describe('the finding of the progress chart', () => {
  const at = (day: string, done: number, scope: number, share: number) => ({
    version: 1,
    at: `${day}T00:00:00.000Z`,
    done,
    scope,
    share,
    open: scope - done,
  })
  const points = [at('2025-01-01', 0, 4, 0), at('2026-01-01', 1, 4, 0.3), at('2026-06-01', 3, 5, 0.7)]

  it('compares what was achieved with what was added', () => {
    expect(progressFinding(points, Date.parse('2026-07-01'))).toEqual({
      kind: 'faster',
      done: 3,
      scope: 5,
      share: 0.7,
      moved: 3,
      grown: 1,
    })
  })

  it('knows nothing of what came later', () => {
    expect(progressFinding(points, Date.parse('2025-02-01'))).toMatchObject({
      kind: 'share',
      done: 0,
      scope: 4,
    })
    expect(progressFinding(points, 0)).toEqual({ kind: 'nothing' })
  })

  it('keeps the first and the last of many points', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => i)
    const few = thinned(many, 400)
    expect(few.length).toBeLessThanOrEqual(400)
    expect([few[0], few.at(-1)]).toEqual([0, 4_999])
  })

  it('puts a handful of ticks on any span', () => {
    for (const years of [0.2, 1, 3, 8]) {
      const from = Date.UTC(2020, 3, 7)
      const ticks = timeTicks(from, from + years * 365 * 86_400_000)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }
  })
})

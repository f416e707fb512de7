import { describe, expect, it } from 'vitest'
import { withPatches } from './overlay.ts'

const state = {
  title: 'Plan',
  goals: [
    { id: 'a', due: '2026-01-01', measure: { target: '3' } },
    { id: 'b', due: null },
  ],
  reviews: { nodes: [{ id: 'r', status: 'SCHEDULED' }] },
}

describe('what is on its way', () => {
  it('is laid over one value and leaves the others, and the state itself, as they are', () => {
    const before = structuredClone(state)
    const after = withPatches(state, [{ path: ['goals', 'a', 'due'], value: '2026-06-15' }])
    expect(after.goals[0]?.due).toBe('2026-06-15')
    expect(after.goals[1]).toBe(state.goals[1])
    expect(state).toEqual(before)
  })

  it('adds an element, changes it and takes it away again', () => {
    const set = { path: ['goals', 'c'], value: { id: 'c', due: null } }
    expect(withPatches(state, [set]).goals).toHaveLength(3)
    expect(withPatches(state, [set, { path: ['goals', 'c', 'due'], value: '2026-02-02' }]).goals[2]).toEqual({
      id: 'c',
      due: '2026-02-02',
    })
    expect(withPatches(state, [set, { path: ['goals', 'c'], value: undefined }]).goals).toHaveLength(2)
  })

  it('reaches into pages of a list and into values below an element', () => {
    const after = withPatches(state, [
      { path: ['reviews', 'r', 'status'], value: 'HELD' },
      { path: ['goals', 'a', 'measure', 'target'], value: '5' },
    ])
    expect(after.reviews.nodes[0]?.status).toBe('HELD')
    expect(after.goals[0]?.measure?.target).toBe('5')
  })

  it('leaves alone what the page does not hold', () => {
    expect(withPatches(state, [{ path: ['skills', 's', 'level'], value: 3 }])).toEqual(state)
    expect(withPatches(state, [{ path: ['goals', 'z', 'due'], value: 'x' }])).toEqual(state)
  })
})

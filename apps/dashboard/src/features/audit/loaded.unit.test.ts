import { expect, it } from 'vitest'
import type { AuditEntry } from './documents.ts'
import { type Loaded, withNewest } from './loaded.ts'

const loaded = (ids: readonly number[], more: string | null, key = ''): Loaded => ({
  key,
  entries: ids.map(id => ({ eventId: `${id}` }) as AuditEntry),
  total: { count: ids.length, exact: true },
  behindMs: 0,
  position: `${ids[0]}`,
  more,
})
const shown = (before: Loaded | undefined, newest: Loaded) => {
  const { entries, position, more } = withNewest(before, newest)
  return [entries.map(({ eventId }) => Number(eventId)), position, more]
}

it('the newest page is laid over what was loaded, so that older pages stay', () => {
  expect(shown(loaded([5, 4, 3, 2], 'after 2'), loaded([7, 6, 5], 'after 5'))).toEqual([
    [7, 6, 5, 4, 3, 2],
    '7',
    'after 2',
  ])
  expect(shown(loaded([5, 4], null), loaded([6, 5, 4], null))).toEqual([[6, 5, 4], '6', null])
})

it('where the two do not meet only the newest page is shown: nobody would see the gap', () => {
  expect(shown(loaded([2, 1], null), loaded([9, 8], 'after 8'))).toEqual([[9, 8], '9', 'after 8'])
  expect(shown(undefined, loaded([2, 1], null))).toEqual([[2, 1], '2', null])
  expect(shown(loaded([2, 1], null, 'goals'), loaded([3], null))).toEqual([[3], '3', null])
})

import { describe, expect, it } from 'vitest'
import type { DueReview, Owner } from './documents.ts'
import { ownerOrders } from './owner-order.ts'
import { waitingFor, waitOf } from './waiting.ts'

const owner = (planId: string, ownerName: string, attention = 0, comments: readonly object[] = []): Owner =>
  ({
    planId,
    ownerName,
    title: 'Plan',
    plan: {
      attention: { totalCount: attention, nodes: [] },
      state: {
        coach: { personId: 'grace' },
        checkIns: {
          nodes: [
            { id: 'c1', at: '2026-05-03T00:00:00Z', moved: null, obstacles: 'Time', acknowledged: null },
            {
              id: 'c0',
              at: '2026-05-01T00:00:00Z',
              moved: 'All',
              acknowledged: { at: '2026-05-02T00:00:00Z' },
            },
          ],
        },
        baselines: {
          nodes: [
            {
              id: 'b1',
              name: 'First',
              status: 'PROPOSED',
              proposedAt: '2026-04-01T00:00:00Z',
              signers: ['grace'],
              signatures: [],
            },
            {
              id: 'b2',
              name: 'Hers',
              status: 'PROPOSED',
              proposedAt: '2026-04-01T00:00:00Z',
              signers: ['amara'],
              signatures: [],
            },
          ],
        },
        needs: { nodes: [] },
        comments: { nodes: comments },
      },
    },
  }) as unknown as Owner
const grace = { memberId: 'grace', name: 'Grace Lindqvist (demo)' }
const review = (planId: string, due: string, overdue: boolean) =>
  ({
    reviewId: `r${due}`,
    planId,
    ownerName: 'Amara',
    planTitle: 'Plan',
    occasion: null,
    due,
    overdue,
  }) as DueReview

describe('what waits for a coach', () => {
  it('is what only they can do, and reviews past their day, the longest waiting first', () => {
    const reviews = [review('p', '2026-04-20', true), review('p', '2026-06-20', false)]
    expect(waitingFor(grace, [owner('p', 'Amara')], reviews).map(({ kind, words }) => [kind, words])).toEqual(
      [
        ['baseline', 'First'],
        ['review', 'Plan'],
        ['check-in', 'Time'],
      ],
    )
    expect(waitingFor({ memberId: 'somebody', name: 'Somebody' }, [owner('p', 'Amara')], [])).toEqual([])
  })

  it('is also each comment that names them, until they answered', () => {
    const comment = (id: string, by: string, at: number, text: string, element: string | null = 'goal') => ({
      ...{ id, text, element, by: { personId: by } },
      at: `2026-05-0${at}T00:00:00Z`,
    })
    const waiting = (...comments: readonly object[]) =>
      waitingFor(grace, [owner('p', 'Amara', 0, comments)], [])
        .filter(({ kind }) => kind === 'comment')
        .map(({ id, element }) => [id, element])
    const asked = comment('asked', 'amara', 1, '@Grace, is that enough?')
    const answer = comment('answer', 'grace', 3, 'It is.', 'asked')
    expect(waiting(asked, comment('other', 'amara', 2, 'Done'))).toEqual([['asked', 'goal']])
    expect(waiting(asked, answer)).toEqual([])
    // asked once more below the same comment, and on no element at all
    expect(waiting(asked, answer, comment('again', 'amara', 4, '@grace: really?', 'asked'))).toEqual([
      ['again', 'goal'],
    ])
    expect(waiting(comment('plan', 'amara', 1, 'Thanks, Grace Lindqvist', null))).toEqual([['plan', null]])
    expect(waiting(comment('own', 'grace', 1, '@Grace: remember'))).toEqual([])
  })
})

describe('how long something waits', () => {
  it.each([
    ['2026-05-31T12:00:00Z', { unit: 'days', n: 0 }],
    ['2026-05-19', { unit: 'days', n: 13 }],
    ['2026-05-10', { unit: 'weeks', n: 3 }],
    ['2025-05-31', { unit: 'months', n: 12 }],
    ['2024-05-01', { unit: 'years', n: 2 }],
  ])('since %s', (since, said) => expect(waitOf(since, Date.parse('2026-06-01T00:00:00Z'))).toEqual(said))
})

describe('owners', () => {
  const owners = [owner('p1', 'Cem', 2), owner('p2', 'Amara', 2), owner('p3', 'Björn', 5)]
  const by = ownerOrders(
    (a, b) => a.localeCompare(b),
    [review('p1', '2026-06-01', false), review('p2', '2026-06-02', false)],
  )
  const names = (order: keyof typeof by) => owners.toSorted(by[order]).map(({ ownerName }) => ownerName)

  it('are ordered by what needs attention, by the next review, by name', () => {
    expect(names('attention')).toEqual(['Björn', 'Amara', 'Cem'])
    expect(names('review')).toEqual(['Cem', 'Amara', 'Björn'])
    expect(names('name')).toEqual(['Amara', 'Björn', 'Cem'])
  })
})

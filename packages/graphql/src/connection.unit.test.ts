import { describe, expect, it } from 'vitest'
import { pageOf } from './connection.ts'

const entries = (...ids: string[]) => ids.map(id => ({ id }))
const byId = ({ id }: { id: string }) => id
const shown = ({ edges }: { edges: readonly { node: { id: string } }[] }) => edges.map(({ node }) => node.id)

describe('a page of a list', () => {
  const list = entries('a', 'b', 'c', 'd', 'e')

  it('goes on after its last cursor until each entry was shown once', () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = pageOf(list, byId, { first: 2, after })
      expect(page.totalCount).toBe(5)
      expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0)
      seen.push(...shown(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
    } while (after)
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('has as many entries as the list gives by itself where nothing is asked for', () => {
    const long = entries(...Array.from({ length: 50 }, (_, i) => `${i}`))
    expect(shown(pageOf(long, byId, {}))).toHaveLength(20)
    expect(shown(pageOf(long, byId, { first: null }, { default: 5, most: 100 }))).toHaveLength(5)
  })

  it('goes on behind the entry of the cursor though others came before it', () => {
    const { pageInfo } = pageOf(list, byId, { first: 2 })
    const now = entries('x', 'y', 'a', 'b', 'c')
    expect(shown(pageOf(now, byId, { after: pageInfo.endCursor }))).toEqual(['c'])
  })

  it('goes on with what stands in the place of an entry that is there no more', () => {
    const { pageInfo } = pageOf(list, byId, { first: 2 })
    expect(shown(pageOf(entries('a', 'c', 'd'), byId, { after: pageInfo.endCursor }))).toEqual(['c', 'd'])
  })

  it('refuses a cursor that is none', () => {
    for (const after of ['', 'b', '-1~b', '1.5~b'])
      expect(() => pageOf(list, byId, { after })).toThrow('`after` is no cursor of this list')
  })

  it('of nothing is empty', () => {
    const { edges, pageInfo } = pageOf([], byId, {})
    expect({ edges, pageInfo }).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    })
  })
})

import { origins, reasonCodes } from '@plan-ledger/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Kept, kept } from '../testing/kept-up.ts'
import { mannerOfRow, mannersOf } from './terms.ts'

let keeping: Kept
beforeAll(async () => {
  keeping = await kept()
})
afterAll(() => keeping[Symbol.asyncDispose]())

it('an entry’s manner is asked for in the words that its row writes', async () => {
  const rows = await keeping.sql<{ reason: string | null; origin: string; late: boolean; manner: string }[]>`
    select reason, origin, late, ${keeping.sql.unsafe(mannerOfRow)} as manner
    from unnest(${[null, ...reasonCodes]}::text[]) as reason,
         unnest(${[...origins]}::text[]) as origin,
         unnest(array[false, true]) as late`
  for (const { reason, origin, late, manner } of rows)
    expect(mannersOf({ reasons: [reason ?? ''], origins: [origin], late })).toEqual([manner])
  expect(mannersOf({}).toSorted()).toEqual(rows.map(({ manner }) => manner).toSorted())
})

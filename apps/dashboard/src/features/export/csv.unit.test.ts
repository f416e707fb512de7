import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, fileName } from './csv.ts'

describe('a table as a file', () => {
  it('reads back to its rows, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer())), rows => {
        const read: string[][] = parse(csv(['words', 'n'], rows), { bom: true })
        const inert = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '')
        expect(read.slice(1).map(([text = '', n]) => [inert(text), Number(n)])).toEqual(
          rows.map(([text, n]) => [inert(text), n]),
        )
      }),
      { seed: 20261122 },
    )
  })

  it.each(['=1+1', '+cmd', '-2+3', '@sum', '\tx'])('makes %s inert, which a spreadsheet would run', text => {
    expect(parse(csv(['a'], [[text]]), { bom: true })[1]).toEqual([`'${text}`])
  })

  it('leaves numbers numbers', () => {
    expect(csv(['a'], [[-3], ['-3.5']])).toContain('\r\n-3\r\n-3.5\r\n')
  })

  it('is named after what it holds, the version and the day', () => {
    expect(fileName('plan-1', 41, '2026-03-03', 'csv')).toBe('plan-1_rev41_2026-03-03.csv')
  })
})

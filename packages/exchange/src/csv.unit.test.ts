import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvCell, csvLine } from './csv.ts'

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 123456', "'+49 30 123456"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('that would begin a formula is text: %j', (given, expected) => expect(csvCell(given)).toBe(expected))

  it.each([
    ['-12.5', '-12.5'],
    [-3, '-3'],
    [true, 'true'],
    [undefined, ''],
    ['', ''],
    ["it's = fine", "it's = fine"],
  ])('that is none stays as it is: %j', (given, expected) => expect(csvCell(given)).toBe(expected))
})

it('a line is read back by a parser of RFC 4180, whatever is in its cells', () => {
  const cells = ['a,b', 'say "no"', 'two\nlines', 'two\r\nlines', ' kept ', 'Grüße 数学', '']
  const line = csvLine(cells)
  expect(line.endsWith('\r\n')).toBe(true)
  expect(parse(line, { record_delimiter: '\r\n' })).toEqual([cells])
})

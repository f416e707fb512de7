import { describe, expect, it } from 'vitest'
import { type Line, linesIn } from './lines-in.ts'

describe('reading a file line by line', () => {
  const linesOf = async (content: string | Uint8Array, longest?: number): Promise<readonly Line[]> => {
    const bytes = Buffer.from(content)
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += 256 * 1024) yield bytes.subarray(at, at + 256 * 1024)
    }
    const lines: Line[] = []
    for await (const line of linesIn(pieces(), longest)) lines.push(line)
    return lines
  }
  const texts = (lines: readonly Line[]) =>
    lines.map(line => ('text' in line ? [line.number, line.text] : [line.number, line.unreadable]))

  it('numbers lines from 1 and passes over blank ones', async () => {
    expect(texts(await linesOf('one\n\n  \nfour\n'))).toEqual([
      [1, 'one'],
      [4, 'four'],
    ])
  })

  it('reads a last line that no newline ends', async () => {
    expect(texts(await linesOf('one\ntwo'))).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
  })

  it('tells where in the file each line stands, in bytes', async () => {
    const content = 'é\nzwei\r\n\ndrei'
    const lines = await linesOf(content)
    const bytes = Buffer.from(content)
    expect(lines.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual([
      'é',
      'zwei\r',
      'drei',
    ])
  })

  it('takes a line of the longest length and refuses one byte more, but goes on after it', async () => {
    expect(texts(await linesOf(`${'x'.repeat(10)}\n${'y'.repeat(11)}\nz`, 10))).toEqual([
      [1, 'x'.repeat(10)],
      [2, 'LINE_TOO_LONG'],
      [3, 'z'],
    ])
  })

  it('puts a line together that lies in several pieces', async () => {
    const long = 'a'.repeat(700_000)
    expect(texts(await linesOf(`short\n${long}\nshort`))).toEqual([
      [1, 'short'],
      [2, long],
      [3, 'short'],
    ])
  })

  it('holds no more than a piece of a line that is far too long', async () => {
    const lines = await linesOf(Buffer.alloc(40_000_000, 'x'))
    expect(texts(lines)).toEqual([[1, 'LINE_TOO_LONG']])
    expect(lines[0]).toMatchObject({ start: 0, end: 40_000_000 })
  })

  it('refuses bytes that are not UTF-8 instead of replacing them', async () => {
    expect(texts(await linesOf(Buffer.from([0x61, 0xff, 0x0a, 0x62])))).toEqual([
      [1, 'NOT_UTF8'],
      [2, 'b'],
    ])
  })

  it('finds nothing in an empty file', async () => {
    expect(await linesOf('')).toEqual([])
  })
})

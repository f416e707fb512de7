import { describe, expect, it } from 'vitest'
import { causeInWords } from './cause-in-words.ts'
import { parseSnapshotLine } from './snapshot-line.ts'

const version = {
  plan: 'learn-to-sail',
  at: '2024-05-01T08:00:00Z',
  actor: 'contributor-1',
  reason: 'First draft',
  source: 'abc123',
  document: {
    title: 'Learn to sail',
    unit: 'crew',
    goals: [{ key: 'licence', statement: 'Pass the licence', due: '2024-09-30', status: 'open' }],
  },
}
const line = (changes: object) => JSON.stringify({ ...version, ...changes })
const document = (changes: object) => line({ document: { ...version.document, ...changes } })
const causesOf = (text: string) => {
  const parsed = parseSnapshotLine(text)
  return 'causes' in parsed ? parsed.causes.map(({ code, path }) => [code, path.join('.')]) : []
}
const words = (text: string) => {
  const parsed = parseSnapshotLine(text)
  return 'causes' in parsed ? parsed.causes.map(causeInWords) : []
}

describe('a line of an imported history', () => {
  it('is read as one dated version of a document', () => {
    expect(parseSnapshotLine(line({}))).toEqual({ snapshot: version })
  })

  it('may say that the document was deleted', () => {
    expect(parseSnapshotLine(line({ document: null }))).toEqual({ snapshot: { ...version, document: null } })
  })

  it('may leave out the unit, the reason and a due date, and say more than is understood', () => {
    const { reason, ...silent } = version
    const goals = [{ key: 'a', statement: 'A', status: 'open', dueText: 'soon' }]
    expect(
      causesOf(
        JSON.stringify({ ...silent, more: 1, document: { title: 'T', goals, people: { owners: 2 } } }),
      ),
    ).toEqual([])
  })

  it('is refused when it is cut off', () => {
    expect(causesOf(line({}).slice(0, 60))).toEqual([['NOT_JSON', '']])
  })

  it('does not repeat its content in the words of the refusal', () => {
    expect(words('{"secret": hunter2}').join()).not.toContain('hunter2')
  })

  it('is refused when it is no object', () => {
    for (const text of ['null', '[]', '"plan"', '7']) expect(causesOf(text)).toEqual([['WRONG_TYPE', '']])
  })

  it('is refused without a document, which is not the same as a deleted one', () => {
    const { document: _, ...cut } = version
    expect(causesOf(JSON.stringify(cut))).toEqual([['FIELD_MISSING', 'document']])
  })

  it.each([['yesterday'], ['2024-05-01'], ['2024-02-30T10:00:00Z'], ['2024-05-01T25:00:00Z'], ['']])(
    'is refused when its time is "%s"',
    at => {
      expect(causesOf(line({ at }))).toEqual([['MALFORMED_INSTANT', 'at']])
    },
  )

  it('is refused with one cause for each field at fault, each with its path', () => {
    expect(
      causesOf(document({ title: '', goals: [{ key: 'a', statement: 7, status: 'open' }, { key: 'b' }] })),
    ).toEqual([
      ['TEXT_REQUIRED', 'document.title'],
      ['WRONG_TYPE', 'document.goals.0.statement'],
      ['FIELD_MISSING', 'document.goals.1.statement'],
      ['FIELD_MISSING', 'document.goals.1.status'],
    ])
  })

  it('is refused when a name is longer than a plan may have', () => {
    expect(words(line({ actor: 'x'.repeat(201) }))).toEqual([
      'actor: is longer than 200 characters (TEXT_TOO_LONG)',
    ])
  })

  it('leaves statuses and days to the domain', () => {
    expect(
      causesOf(document({ goals: [{ key: 'a', statement: 'A', due: 'soon', status: 'alpha' }] })),
    ).toEqual([])
  })
})

describe('a cause in words', () => {
  it('names the place, the fault and the rule', () => {
    expect(
      causeInWords({
        code: 'UNKNOWN_STATUS',
        path: ['document', 'goals', '0', 'status'],
        args: { status: 'alpha', allowed: 'open, achieved, abandoned' },
      }),
    ).toBe(
      'document.goals.0.status: "alpha" is not a known status: open, achieved, abandoned (UNKNOWN_STATUS)',
    )
  })

  it('holds no control characters, so that a line can play no tricks on a terminal', () => {
    expect(causeInWords({ code: 'MALFORMED_INSTANT', path: ['at'], args: { found: '\u001b[2J\nx' } })).toBe(
      'at: " [2J x" is not a moment such as 2026-03-17T22:11:26Z (MALFORMED_INSTANT)',
    )
  })

  it('tells numbers and words of a rule it has no sentence for', () => {
    expect(causeInWords({ code: 'NEW_RULE', path: [], args: { limit: 3 } })).toBe(
      'the line limit 3 (NEW_RULE)',
    )
  })
})

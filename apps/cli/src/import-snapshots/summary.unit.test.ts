import { type Outcome, tally } from '@plan-ledger/imports'
import { describe, expect, it } from 'vitest'
import { summaryInWords } from './summary.ts'

const applied = (plan: string, ...types: string[]): Outcome => ({
  kind: 'applied',
  plan,
  started: types.includes('PlanStarted'),
  types,
})
const rejected: Outcome = { kind: 'rejected', causes: [{ code: 'NOT_UTF8', path: [], args: {} }] }

const counted = () => {
  const count = tally()
  count.add(1, applied('a', 'PlanStarted', 'GoalSet', 'GoalSet'))
  count.add(2, applied('b', 'GoalRevised'))
  count.add(4, rejected)
  count.add(5, { kind: 'unchanged', plan: 'a' })
  count.add(6, { kind: 'unchanged', plan: 'c' })
  return count.soFar()
}
const summary = {
  ...counted(),
  organisation: { id: 'o', name: 'Sailing club', founded: false },
  peopleIntroduced: 2,
  rejectFile: { lines: '/tmp/x.rejected.jsonl', causes: '/tmp/x.rejected.jsonl.causes.txt' },
  milliseconds: 1234,
}

describe('the summary of an import', () => {
  it('counts what became of each line, plans, and events by type', () => {
    expect(counted()).toEqual({
      read: 5,
      applied: 2,
      unchanged: 2,
      rejected: 1,
      plans: 3,
      plansStarted: 1,
      events: { PlanStarted: 1, GoalSet: 2, GoalRevised: 1 },
      rejects: [{ line: 4, causes: [{ code: 'NOT_UTF8', path: [], args: {} }] }],
    })
  })

  it('says so in words', () => {
    expect(summaryInWords(summary)).toEqual([
      'Organisation: Sailing club',
      'Lines read: 5 = 2 applied + 2 unchanged + 1 rejected',
      'Plans: 3, of which 1 new; people introduced: 2',
      'Events added: 4',
      '  GoalSet                              2',
      '  GoalRevised                          1',
      '  PlanStarted                          1',
      'Rejected line 4: the line is not UTF-8 text (NOT_UTF8)',
      'Rejected lines are kept in /tmp/x.rejected.jsonl: mend and import that file.',
      'Took 1.2 s',
    ])
  })

  it('trap 10: the verifier reports success although it saw no event – not here: it says that it read nothing', () => {
    const nothing = { ...summary, ...tally().soFar() }
    expect(summaryInWords(nothing)).toContain(
      'There was no line to read: nothing was checked and nothing imported.',
    )
    expect(summaryInWords(summary).join()).not.toContain('no line to read')
  })

  it('shows the first rejects and names the file that has all', () => {
    const count = tally()
    for (let line = 1; line <= 2_000; line++) count.add(line, rejected)
    expect(count.soFar().rejects).toHaveLength(1_000)
    const words = summaryInWords({ ...summary, ...count.soFar() })
    expect(words.filter(line => line.startsWith('Rejected line '))).toHaveLength(20)
    expect(words).toContain('… every cause stands in /tmp/x.rejected.jsonl.causes.txt')
  })
})

import type { MemberRole, Principal } from '@plan-ledger/identity'
import { describe, expect, it } from 'vitest'
import type { CompletionRow } from '../across-plans.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, nobody, organisation, principal } from '../plan-ledger.testing.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })

const yard: CompletionRow = {
  group: 'Yard',
  people: 7,
  goals: 20,
  achieved: 9,
  abandoned: 2,
  reformulated: 1,
  planClosed: 3,
  open: 5,
  overdue: 4,
  original: { onTime: 3, late: 9, undecided: 5, undated: 3 },
  signedOff: { onTime: 4, late: 4, undecided: 2, undated: 10 },
  current: { onTime: 6, late: 6, undecided: 5, undated: 3 },
}

const everything = `query ($by: CompletionGroup) { organisation { completion(by: $by) { nodes {
  group tooFewPeople people goals achieved abandoned reformulated planClosed open overdue
  original { onTime decided late undecided undated } signedOff { onTime decided } current { onTime decided }
} } } }`

describe('the completion of goals', () => {
  it.each(['auditor', 'analyst', 'admin'] as const)('is told to the %s with its denominators', async role => {
    const works = harbourWorks()
    works.across.answers.completion.push(yard)
    const { completion } = (await told(works.as(acting(role)), everything, { by: 'UNIT' })).organisation
    const { original, signedOff, current, ...numbers } = yard
    expect(completion).toEqual([
      {
        ...numbers,
        tooFewPeople: false,
        original: { ...original, decided: 12 },
        signedOff: { onTime: signedOff.onTime, decided: 8 },
        current: { onTime: current.onTime, decided: 12 },
      },
    ])
    expect(works.across.asked.completion).toEqual([{ organisation: organisation.id, by: 'unit' }])
  })

  it('is told for all together where no group is asked for', async () => {
    const works = harbourWorks()
    const { group: _, ...all } = yard
    works.across.answers.completion.push(all)
    const { completion } = (await told(works.as(acting('admin')), everything)).organisation
    expect(completion).toMatchObject([{ group: null, tooFewPeople: false, people: 7 }])
    expect(works.across.asked.completion).toEqual([{ organisation: organisation.id }])
  })

  it('hides every count of fewer than five people', async () => {
    const works = harbourWorks()
    works.across.answers.completion.push({ ...yard, people: 4 })
    const { completion } = (await told(works.as(acting('auditor')), everything)).organisation
    const { group, tooFewPeople, ...counts } = completion[0]
    expect({ group, tooFewPeople }).toEqual({ group: 'Yard', tooFewPeople: true })
    expect(Object.keys(counts)).toHaveLength(11)
    expect(Object.values(counts).every(count => count === null)).toBe(true)
  })

  it('is refused by the name of the rule to everybody else, before it is counted', async () => {
    const works = harbourWorks()
    const { errors } = await ask(works.as(acting('owner', 'coach')), everything)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_ALLOWED', rule: 'only-auditor-analyst-or-admin-reads-aggregates' },
    ])
    const before = await ask(
      works.as(nobody),
      '{ organisations { nodes { completion { nodes { goals } } } } }',
    )
    expect(before.errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
    expect(works.across.asked.completion).toEqual([])
  })
})

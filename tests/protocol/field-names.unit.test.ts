import names from '@plan-ledger/dashboard/field-names'
import { fieldKey } from '@plan-ledger/dashboard/field-values'
import { fieldsByKind } from '@plan-ledger/projections'
import { describe, expect, it } from 'vitest'

describe('A84: a field that a comparison or a blame may show', () => {
  it.each([...fieldsByKind])('is called by a name of the catalogue: %s', (_, fields) => {
    const keys = fields.map(({ path }) => fieldKey(path.replaceAll(/\.[*#]/g, '')))
    expect([...new Set(keys)].filter(key => !(key in names))).toEqual([])
  })
})

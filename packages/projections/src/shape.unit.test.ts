import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { fieldsByKind, partsOf } from './parts.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const asDeclared = (path: string, declared: ReadonlySet<string>) => {
  const [list, key, ...field] = path.split('.')
  const item = (mark: string) => [list, mark, ...field].join('.')
  return [path, item('*'), item('#')].find(one => declared.has(one) && (one === path || isKey(key)))
}
const isKey = (key: string | undefined) => key !== undefined && (uuid.test(key) || /^\d+$/.test(key))

it('every field of every plan is one that its kind declares, of the type declared', () => {
  fc.assert(
    fc.property(planHistories(), events => {
      for (const { kind, fields } of partsOf(planAsOf(events, { kind: 'now' }, 'recorded'))) {
        const declared = new Map(fieldsByKind.get(kind)?.map(({ path, type }) => [path, type]))
        for (const [path, { type }] of fields) {
          if (type === 'order') continue
          const found = asDeclared(path, new Set(declared.keys()))
          expect({ kind, path, type: found && declared.get(found) }).toEqual({ kind, path, type })
        }
      }
    }),
    { seed: 20_261_122, numRuns: 100 },
  )
})

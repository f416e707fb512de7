import { isUuid, type Uuid } from '@plan-ledger/domain'
import { isZone } from '@plan-ledger/exchange'
import type { ParameterFlaw } from '@plan-ledger/graphql'
import type { Problem } from './problem.ts'

export const badParameter = ({ field, problem, limit }: ParameterFlaw): Problem => ({
  status: 400,
  code: 'BAD_PARAMETER',
  detail: `\`${field}\` ${problem}.`,
  field,
  ...(limit !== undefined && { limit }),
})

/** What an address says besides the filter. Each is taken out, so that what is left is the filter's. */
export interface Said {
  readonly organisation?: Uuid
  /** Whose clocks local times are of. */
  readonly zone?: string
}

const longestZone = 64

export function takeParameters(
  parameters: URLSearchParams,
  names: readonly (keyof Said)[],
): Said | { readonly flaw: ParameterFlaw } {
  const said: { -readonly [K in keyof Said]: Said[K] } = {}
  for (const name of names) {
    const [value, ...others] = parameters.getAll(name)
    if (value === undefined) continue
    if (others.length > 0) return { flaw: { field: name, problem: 'is given more than once' } }
    if (name === 'organisation' && !isUuid(value))
      return { flaw: { field: name, problem: 'is no id of an organisation' } }
    if (name === 'zone' && (value.length > longestZone || !isZone(value)))
      return { flaw: { field: name, problem: 'is no time zone, as Europe/Berlin is' } }
    said[name] = value
    parameters.delete(name)
  }
  return said
}

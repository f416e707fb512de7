import type { MemberRole } from '@plan-ledger/domain'
import type { Principal } from '@plan-ledger/identity'
import { describe, expect, it } from 'vitest'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, principal } from '../plan-ledger.testing.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })
const asOf = 'asOf { name position behindSince behindMs parked outdated }'

describe('an answer from tables across plans', () => {
  it('says how far they had come, how late they are and how many plans they could not take in', async () => {
    const auditor = harbourWorks().as(acting('auditor'))
    const { organisation } = await told(
      auditor,
      `{ organisation { plans { ${asOf} } audit { ${asOf} } readModels { name } } }`,
    )
    expect(organisation.plans.asOf).toEqual({
      name: 'plan-directory',
      position: '11',
      behindSince: null,
      behindMs: 0,
      parked: 0,
      outdated: false,
    })
    expect(organisation.audit.asOf).toMatchObject({
      name: 'audit-feed',
      behindSince: '2026-11-22T11:59:58.500Z',
      behindMs: 1_500,
      parked: 1,
    })
    expect(organisation.readModels).toEqual([{ name: 'plan-directory' }, { name: 'audit-feed' }])
  })

  it('tells of all tables only auditors and admins', async () => {
    const query = '{ organisation { readModels { name parked } } }'
    expect((await told(harbourWorks().as(acting('admin')), query)).organisation.readModels).toHaveLength(2)
    const { errors } = await ask(harbourWorks().as(acting('owner', 'coach', 'analyst')), query)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_ALLOWED', rule: 'only-auditor-or-admin-reads-lag' },
    ])
  })
})

import { createHash } from 'node:crypto'
import * as domain from '@plan-ledger/domain'
import { digestInput } from '@plan-ledger/projections'
import type { Deed } from '../script.ts'

/** The plan as it stands, put before owner and coach. */
export const proposeBaseline = (key: string, name: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.proposeBaseline(plan, { baseline: names.id(`baseline ${key}`), name }, facts),
})

export const signBaseline = (key: string): Deed => ({
  decide: (names, past) => (plan, facts) => {
    const baseline = names.id(`baseline ${key}`)
    const version = plan?.baselines[baseline]?.version ?? 0
    const digest = createHash('sha256')
      .update(digestInput(past.at(version)))
      .digest('hex')
    return domain.signBaseline(plan, { baseline, version }, { ...facts, digest })
  },
})

export const withdrawBaseline = (key: string, why: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.withdrawBaseline(plan, { baseline: names.id(`baseline ${key}`), why }, facts),
})

import { createHash } from 'node:crypto'
import { foldPlan } from '@plan-ledger/domain'
import { digestInput } from '@plan-ledger/projections'
import type { PlanHistory } from '../context.ts'

/** SHA-256, in hexadecimal digits, of a plan as it stood after its first `version` events; `undefined` without them. */
export const planDigest = ({ events }: PlanHistory, version: number): string | undefined => {
  if (version > events.length) return undefined
  const plan = foldPlan(events.slice(0, version))
  return plan && createHash('sha256').update(digestInput(plan), 'utf8').digest('hex')
}

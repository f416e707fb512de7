import type { PlanEvent } from '@plan-ledger/domain'
import { elapsed } from './instant.ts'

const lateAfter = 24 * 3_600_000

/** Whether an event was recorded a day or more after it occurred. */
export const isLate = ({ occurredAt, recordedAt }: Pick<PlanEvent, 'occurredAt' | 'recordedAt'>): boolean =>
  occurredAt !== recordedAt && elapsed(occurredAt, recordedAt) >= lateAfter

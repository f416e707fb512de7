import type { Instant, Plan } from '@plan-ledger/domain'

/** What all signers signed: the plan after its first `version` events. */
export interface SignOff {
  readonly version: number
  readonly at: Instant
}

/** What was signed off in a plan, the oldest first; of two at one time the one proposed last is the later. */
export const signOffs = ({ baselines }: Plan): readonly SignOff[] =>
  Object.values(baselines)
    .flatMap(({ status, version, statusSince: at }) => (status === 'signed' ? [{ version, at }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

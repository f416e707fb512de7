import { type Step, stepOf } from './kaplan-meier.ts'
import type { RiskSet } from './observed.ts'

/**
 * The share to which each outcome has happened, the others being in competition with it: the cumulative incidence of
 * Aalen and Johansen (1978), as R's `survival::survfit` has it for several outcomes. Together with what is still
 * open (Kaplan–Meier of any outcome) the shares are 1 at every time.
 *
 * The variance is that of multinomial increments (Andersen, Borgan, Gill and Keiding 1993, IV.4.1.3), carried on from
 * time to time; for a single outcome it is Greenwood's.
 */
export function aalenJohansen<O extends string>(
  sets: readonly RiskSet<O>[],
  outcomes: readonly O[],
): ReadonlyMap<O, readonly Step[]> {
  return new Map(outcomes.map(outcome => [outcome, incidence(sets, outcome)]))
}

function incidence<O extends string>(sets: readonly RiskSet<O>[], outcome: O): readonly Step[] {
  let [open, happened] = [1, 0]
  // variances of both and what they share
  let [ofOpen, ofBoth, ofHappened] = [0, 0, 0]
  return sets.map(set => {
    const { atRisk, events, of } = set
    const here = of.get(outcome) ?? 0
    const [any, this_] = [events / atRisk, here / atRisk]
    const chance = open ** 2 / atRisk
    ofHappened += 2 * this_ * ofBoth + this_ ** 2 * ofOpen + chance * this_ * (1 - this_)
    ofBoth = (1 - any) * (ofBoth + this_ * ofOpen) - chance * this_ * (1 - any)
    ofOpen = (1 - any) ** 2 * ofOpen + chance * any * (1 - any)
    happened += open * this_
    open *= 1 - any
    return stepOf(set, here, happened, Math.sqrt(Math.max(0, ofHappened)))
  })
}

'use client'
import { useEffect, useMemo } from 'react'
import { type Comparison, useComparison } from '../compare/use-comparison.ts'
import { momentForApi, printMoment } from '../moment/moment.ts'
import { setAtInstant, setOfVersion } from '../moment/time-bar-math.ts'
import { useResolved } from '../moment/use-resolved.ts'
import type { PlanIndex } from '../plan/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { type KnownOccasions, useOccasions } from './occasions.ts'
import { momentOfSince, type Since } from './since.ts'

/** What is known of a difference so far. */
export interface Known {
  readonly occasions?: KnownOccasions | undefined
  /** As the API is asked; `undefined` where nothing is compared. */
  readonly from?: string | undefined
  /** It begins after the moment viewed. */
  readonly ahead: boolean
  readonly comparison?: Comparison | undefined
  readonly busy: boolean
}

const placeOf = (index: PlanIndex | undefined, asked: string): number =>
  !index
    ? 0
    : asked.startsWith('rev:')
      ? setOfVersion(index.versions, Number(asked.slice(4)))
      : setAtInstant(
          index.at.map(each => Date.parse(each)),
          Date.parse(asked),
        )

/** Asks what changed since a moment and tells what it knows; no part of the start of a page. */
export const SinceWork = ({
  since,
  turn,
  onKnown,
}: {
  readonly since: Since
  /** Raised to ask for the occasions, and anew after a mark was set. */
  readonly turn: number
  readonly onKnown: (known: Known) => void
}) => {
  const { id, live, at, axis, past, index } = usePlanView()
  const { preferences } = usePreferences()
  const occasional = since.kind !== 'none' && since.kind !== 'moment'
  const occasions = useOccasions(id, occasional || turn > 0, turn)
  const chosen = momentOfSince(since, occasions ?? {})
  const { moment } = useResolved(id, chosen ?? { kind: 'now' })
  const printed = chosen && moment && printMoment(moment)
  // A moving moment is resolved against the clock once.
  const from = useMemo(
    () => (printed && moment ? momentForApi(moment, new Date(), preferences.zone) : undefined),
    [printed, preferences.zone],
  )
  const ahead = from !== undefined && at !== undefined && placeOf(index, from) > placeOf(index, at)
  const nothingNew = from === `rev:${live.version}` && !past
  const asked = ahead || nothingNew ? undefined : from
  const { comparison, busy } = useComparison({
    id,
    from: asked,
    to: at ?? 'now',
    axis,
    version: live.version,
  })
  const shown = asked === undefined ? undefined : comparison
  const working = busy && asked !== undefined
  useEffect(
    () => onKnown({ occasions, from, ahead, comparison: shown, busy: working }),
    [onKnown, occasions, from, ahead, shown, working],
  )
  return null
}

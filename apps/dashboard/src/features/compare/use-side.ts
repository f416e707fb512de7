'use client'
import { useMemo } from 'react'
import { isAhead, type Moment, momentForApi, printMoment } from '../moment/moment.ts'
import { setAtInstant, setOfVersion } from '../moment/time-bar-math.ts'
import { useMomentAt } from '../moment/use-moment.ts'
import { useResolved } from '../moment/use-resolved.ts'
import { usePlanView } from '../plan/plan-context.tsx'

/** One side of a comparison: as the address says it, as the API is asked, and where it stands in the plan's life. */
export const useSide = (name: 'a' | 'b' | 'from', otherwise: Moment) => {
  const { id, index, live } = usePlanView()
  const { moment: said, unreadable, zone, set, scrub } = useMomentAt(name)
  const chosen = said ?? otherwise
  const resolved = useResolved(id, chosen)
  const asked = resolved.moment
  const printed = asked && printMoment(asked)
  // the clock is asked once for a moment, so that rendering does not move it
  const at = useMemo(
    () =>
      asked === undefined
        ? undefined
        : isAhead(asked, new Date(), zone)
          ? 'now'
          : (momentForApi(asked, new Date(), zone) ?? 'now'),
    [printed, zone],
  )
  const last = (index?.versions.length ?? 0) - 1
  const place =
    !index || at === undefined || at === 'now'
      ? last
      : at.startsWith('rev:')
        ? setOfVersion(index.versions, Number(at.slice(4)))
        : setAtInstant(index.at.map(Date.parse), Date.parse(at))
  const version =
    at === 'now' ? live.version : at?.startsWith('rev:') ? Number(at.slice(4)) : index?.versions[place]
  return {
    moment: chosen,
    /** As the API is asked; `undefined` while it is looked up. */
    at,
    /** Which change set of the plan it shows, -1 before the first. */
    place,
    version,
    /** When that change set was made. */
    madeAt: at === 'now' ? index?.at[last] : index?.at[place],
    zone,
    unreadable: unreadable ?? (resolved.unknown ? printMoment(chosen) : null),
    set: (moment: Moment) => void set(moment),
    /** The same while a thumb moves: one entry of the browser's history for all of it. */
    scrub: (moment: Moment) => void scrub(moment),
  }
}

export type Side = ReturnType<typeof useSide>

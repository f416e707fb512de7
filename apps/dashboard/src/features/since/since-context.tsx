'use client'
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Counts, ElementDiff } from '../compare/documents.ts'
import { type Comparison, useComparison } from '../compare/use-comparison.ts'
import { momentForApi, printMoment } from '../moment/moment.ts'
import { setAtInstant, setOfVersion } from '../moment/time-bar-math.ts'
import { useResolved } from '../moment/use-resolved.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { type KnownOccasions, useOccasions } from './occasions.ts'
import { momentOfSince, parseSince, printSince, type Since } from './since.ts'

export const marks = ['changed', 'added', 'removed', 'moved'] as const satisfies readonly (keyof Counts)[]
export type MarkKind = (typeof marks)[number]

interface SinceView {
  readonly since: Since
  readonly set: (since: Since) => void
  /** As the API is asked; `undefined` where nothing is compared. */
  readonly from: string | undefined
  /** It begins after the moment viewed. */
  readonly ahead: boolean
  readonly occasions: KnownOccasions | undefined
  readonly comparison: Comparison | undefined
  readonly busy: boolean
  /** Whether old values stand beside the new. */
  readonly marked: boolean
  readonly only: MarkKind | null
  readonly setOnly: (only: MarkKind | null) => void
  readonly elementOf: (id: string) => ElementDiff | undefined
  /** Asks for the occasions, and anew after a mark was set. */
  readonly askOccasions: () => void
}

const Context = createContext<SinceView | null>(null)

export const useSince = (): SinceView => {
  const view = useContext(Context)
  if (!view) throw new Error('useSince needs a plan page around it.')
  return view
}

const nothing: Since = { kind: 'none' }
const lastVisit: Since = { kind: 'visit' }

/**
 * What changed since a moment, on every part of the plan. Where the address says nothing the plan as it is now is
 * counted against one's last visit, and only counted; what the address says is marked value by value.
 */
export const SinceProvider = ({ children }: { readonly children: ReactNode }) => {
  const { id, live, at, axis, past, index } = usePlanView()
  const { preferences } = usePreferences()
  const [said, setSaid] = useQueryState(
    'since',
    parseAsString.withOptions({ history: 'push', scroll: false }),
  )
  const [only, setOnly] = useQueryState(
    'only',
    parseAsStringLiteral(marks).withOptions({ history: 'push', scroll: false }),
  )
  const [turn, setTurn] = useState(0)
  const parsed = parseSince(said)
  const since = parsed ?? (past ? nothing : lastVisit)
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
  const placeOf = (asked: string | undefined) => {
    if (!index || asked === undefined) return index ? index.versions.length - 1 : 0
    return asked.startsWith('rev:')
      ? setOfVersion(index.versions, Number(asked.slice(4)))
      : setAtInstant(
          index.at.map(each => Date.parse(each)),
          Date.parse(asked),
        )
  }
  const ahead = from !== undefined && at !== undefined && placeOf(from) > placeOf(at)
  const nothingNew = from === `rev:${live.version}` && !past
  const { comparison, busy } = useComparison({
    id,
    from: ahead || nothingNew ? undefined : from,
    to: at ?? 'now',
    axis,
    version: live.version,
  })
  const shown = from === undefined || ahead || nothingNew ? undefined : comparison
  const elements = useMemo(() => new Map(shown?.elements.map(element => [element.id, element])), [shown])
  const set = (next: Since) => {
    void setOnly(null)
    void setSaid(printSince(next))
  }
  const marked = parsed !== undefined && parsed.kind !== 'none'
  useKeys({
    d: () => set(marked ? nothing : occasions && !occasions.visit ? { kind: 'lastReview' } : lastVisit),
  })
  const view: SinceView = {
    since,
    set,
    from,
    ahead,
    occasions,
    comparison: shown,
    busy: busy && from !== undefined && !ahead && !nothingNew,
    marked,
    only: marked ? only : null,
    setOnly: next => {
      if (!marked) void setSaid(printSince(since))
      void setOnly(next)
    },
    elementOf: element => (marked ? elements.get(element) : undefined),
    askOccasions: () => setTurn(n => n + 1),
  }
  return <Context value={view}>{children}</Context>
}

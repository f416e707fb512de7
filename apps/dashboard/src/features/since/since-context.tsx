'use client'
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import { late } from '../../components/ui/late.ts'
import type { Counts, ElementDiff } from '../compare/documents.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useKeys } from '../shell/keys.ts'
import { parseSince, printSince, type Since } from './since.ts'
import type { Known } from './since-work.tsx'

const SinceWork = late(() => import('./since-work.tsx').then(module => module.SinceWork))

export const marks = ['changed', 'added', 'removed', 'moved'] as const satisfies readonly (keyof Counts)[]
export type MarkKind = (typeof marks)[number]

interface SinceView extends Known {
  readonly since: Since
  readonly set: (since: Since) => void
  /** Whether old values stand beside the new. */
  readonly marked: boolean
  readonly only: MarkKind | null
  readonly setOnly: (only: MarkKind | null) => void
  /** `kind` tells apart what bears the id of the plan: its vision, its values. */
  readonly elementOf: (id: string, kind?: ElementDiff['kind']) => ElementDiff | undefined
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
const unknown: Known = { ahead: false, busy: false }

/**
 * What changed since a moment, on every part of the plan. Where the address says nothing the plan as it is now is
 * counted against one's last visit, and only counted; what the address says is marked value by value.
 */
export const SinceProvider = ({ children }: { readonly children: ReactNode }) => {
  const { past } = usePlanView()
  const [said, setSaid] = useQueryState(
    'since',
    parseAsString.withOptions({ history: 'push', scroll: false }),
  )
  const [only, setOnly] = useQueryState(
    'only',
    parseAsStringLiteral(marks).withOptions({ history: 'push', scroll: false }),
  )
  const [turn, setTurn] = useState(0)
  const [known, setKnown] = useState(unknown)
  // Each row reads it: drawn anew in the background.
  const onKnown = useCallback((next: Known) => startTransition(() => setKnown(next)), [])
  const parsed = useMemo(() => parseSince(said), [said])
  const since = parsed ?? (past ? nothing : lastVisit)
  const wanted = since.kind !== 'none' || turn > 0
  const set = useCallback(
    (next: Since) => {
      void setOnly(null)
      void setSaid(printSince(next))
    },
    [setOnly, setSaid],
  )
  const marked = parsed !== undefined && parsed.kind !== 'none'
  useKeys({
    d: () =>
      set(marked ? nothing : known.occasions && !known.occasions.visit ? { kind: 'lastReview' } : lastVisit),
  })
  // the same one while nothing of it changed: each row of the plan reads it
  const view = useMemo<SinceView>(() => {
    const shown = since.kind === 'none' ? { ...unknown, occasions: known.occasions } : known
    const elements = new Map(shown.comparison?.elements.map(element => [element.id, element]))
    return {
      ...shown,
      since,
      set,
      marked,
      only: marked ? only : null,
      setOnly: next => {
        if (!marked) void setSaid(printSince(since))
        void setOnly(next)
      },
      elementOf: (element, kind) =>
        marked ? elements.get(kind ? `${kind} ${element}` : element) : undefined,
      askOccasions: () => setTurn(n => n + 1),
    }
  }, [known, since, set, marked, only, setOnly, setSaid])
  return (
    <Context value={view}>
      {wanted && <SinceWork since={since} turn={turn} onKnown={onKnown} />}
      {children}
    </Context>
  )
}

'use client'
import type { TypedDocumentNode } from '@urql/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from 'urql'
import type { LivePlan } from '../../graphql/fragments.ts'
import { usePending } from '../command/use-pending.ts'
import { useDashboard, useFirstAnswer } from '../live/dashboard-provider.tsx'
import { neverChanges } from '../moment/use-state-at.ts'
import type { TimeAxis } from './documents.ts'
import { partsAsked } from './parts-asked.ts'
import { changedBetween } from './parts-touched.ts'
import { usePlanView } from './plan-context.tsx'

/** What a part of the plan asks for: the state at a moment, live where the moment is left out. */
export type SectionDocument<State extends SectionState> = TypedDocumentNode<
  { readonly plan: { readonly id: string; readonly state: State | null } | null },
  { id: string; at?: string | null; axis?: TimeAxis | null }
>

/** `version` tells how new an answer is, so that an older one never replaces it. */
export interface SectionState {
  readonly version: number
}

export interface Section<State> {
  /** At the moment viewed; `undefined` until it first arrives, `null` where the plan did not exist. */
  readonly state: State | null | undefined
  /** What is shown is of another moment than the one asked for. */
  readonly busy: boolean
  readonly failed: boolean
  readonly retry: () => void
}

const settleMilliseconds = 60
/** For the events of what moved the plan to arrive, where an answer moved it before them. */
const tellingMilliseconds = 200
const behindMilliseconds = 150
const restMilliseconds = 80
const mostTries = 6

/** What every answer of one version says alike, as far as this part asks it. */
const headOf = <State extends SectionState>({ version, state }: LivePlan, part: State) => ({
  version,
  ...(state && 'lastVersion' in part && { lastVersion: state.lastVersion }),
  ...(state && 'asOf' in part && { asOf: state.asOf }),
})

/**
 * A part's own data, at the moment the page views. Live it is read anew when the plan moves by an event that concerns it,
 * past the cache, whose records mix what several questions asked at different versions; where the events that came are of
 * other parts, what is known is what the new version says too. The past is read through the cache and kept there.
 * What was shown stays until what is asked for has arrived.
 */
export const useSection = <State extends SectionState>(document: SectionDocument<State>): Section<State> => {
  const { id, live, at, axis, sections, news } = usePlanView()
  const { direct } = useDashboard()
  const client = useClient()
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  const key = at === undefined ? 'live' : `${at}|${axis}`
  const answer = useFirstAnswer()
  const [shown, setShown] = useState<{ readonly key: string; readonly state: State | null } | undefined>(
    () => {
      if (at !== undefined) {
        const given = answer(document, { id, at, axis })?.plan
        return given ? { key, state: given.state } : undefined
      }
      const known = sections.get(document) as State | undefined
      const state = known ?? answer(document, { id })?.plan?.state
      if (state && !known) sections.set(document, state)
      return state ? { key, state } : undefined
    },
  )
  const given = useRef(shown?.key)
  const frozen = at !== undefined && neverChanges(at, axis)
  const moved = at === undefined ? live.version : frozen ? 0 : live.position
  const first = useRef(true)
  const following = useRef<unknown>(undefined)
  following.current = at === undefined ? document : undefined
  const parts = useMemo(() => partsAsked(document), [document])
  const known = at === undefined ? sections.get(document) : undefined
  const changed =
    known && known.version < live.version
      ? changedBetween(parts, known.version, live.version, news)
      : 'unknown'

  useEffect(
    () => () => {
      following.current = undefined
    },
    [],
  )
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (state: State | null) => {
      setFailed(false)
      setShown({ key, state })
    }
    const askLive = async (tries: number) => {
      const { data } = await direct.query(document, { id }, { requestPolicy: 'network-only' }).toPromise()
      // An answer to what was asked before the plan moved on is still newer than what is shown.
      if (following.current !== document) return
      if (!data?.plan) {
        if (current) setFailed(true)
        return
      }
      const { state } = data.plan
      const before = sections.get(document)
      if (state && (!before || state.version >= before.version)) {
        sections.set(document, state)
        show(state)
      }
      // What answered may be behind what told of the change.
      if (current && state && state.version < live.version && tries < mostTries)
        timer = setTimeout(() => askLive(tries + 1), behindMilliseconds)
    }
    const askThen = async () => {
      const { data } = await client
        .query(
          document,
          { id, at: at ?? null, axis },
          { requestPolicy: frozen ? 'cache-first' : 'network-only' },
        )
        .toPromise()
      if (!current) return
      if (data?.plan) show(data.plan.state)
      else setFailed(true)
    }

    if (at === undefined) {
      const before = sections.get(document) as State | undefined
      const behind = before !== undefined && before.version < live.version
      const same = behind && changed === 'no' ? { ...before, ...headOf(live, before) } : before
      if (same) {
        sections.set(document, same)
        show(same)
      }
      if (!same || same.version < live.version)
        timer = setTimeout(
          () => askLive(1),
          !before ? 0 : changed === 'yes' ? settleMilliseconds : tellingMilliseconds,
        )
    } else if (given.current !== key || !frozen)
      timer = setTimeout(askThen, first.current ? 0 : restMilliseconds)
    given.current = undefined
    first.current = false
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, direct, document, id, at, axis, key, frozen, moved, changed, turn, sections])

  const state = usePending(at === undefined ? id : undefined, shown?.state ?? null)
  return {
    state: shown === undefined ? undefined : state,
    busy: shown?.key !== key && !failed,
    failed: failed && shown?.key !== key,
    retry: () => setTurn(n => n + 1),
  }
}

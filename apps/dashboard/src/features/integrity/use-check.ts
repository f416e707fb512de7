'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { globalPlanId } from '../plans/plan-id.ts'
import type { Answered, Said } from './check.worker.ts'
import type { Found, Outcome } from './checking.ts'
import { type Checkpoint, consistencyQuery, evidenceQuery } from './documents.ts'
import { type Kept, keepCheckpoint, keptCheckpoint } from './kept-checkpoint.ts'
import { noteMismatch } from './mismatch.ts'
import type { ShownSignature } from './signature.ts'

export type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number | undefined }
  | { readonly kind: 'stopped'; readonly done: number }
  /** The server could not be asked: nothing is known either way. */
  | { readonly kind: 'unknown' }
  /** There is nothing to check yet, which is no success. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly found: Found; readonly at: string }
  | {
      readonly kind: 'verified'
      readonly outcome: Outcome
      readonly title: string
      readonly checkpoint: Checkpoint
      readonly compared: Kept | undefined
      readonly at: string
    }

/**
 * Fetches a plan's evidence and has it checked in a worker, so that the page stays usable.
 * @param signature what the plan's events are to bear out besides; the same object for the same one
 */
export const useCheck = (
  plan: string | undefined,
  organisation: string | undefined,
  signature?: ShownSignature,
) => {
  const { direct } = useDashboard()
  const [check, setCheck] = useState<Check>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)

  // another plan is another check
  useEffect(() => {
    setCheck({ kind: 'idle' })
    return () => running.current?.abort()
  }, [plan, organisation])

  const run = useCallback(async () => {
    if (plan === undefined || organisation === undefined) return
    running.current?.abort()
    const stopping = new AbortController()
    running.current = stopping
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
    stopping.signal.addEventListener('abort', () => worker.terminate())
    setCheck({ kind: 'running', done: 0, of: undefined })
    let done = 0
    // it may fail before anything is asked of it: who asks then is told so as well
    const broken = new Promise<never>((_, reject) => {
      worker.onerror = event => reject(new Error(event.message))
    })
    broken.catch(() => undefined)
    const told = (said: Said): Promise<Answered> => {
      const answered = new Promise<Answered>(resolve => {
        worker.onmessage = ({ data }: MessageEvent<Answered>) => resolve(data)
      })
      worker.postMessage(said)
      return Promise.race([answered, broken])
    }
    const page = (size: number | null, after: string | null) =>
      direct
        .query(
          evidenceQuery,
          { id: globalPlanId(plan) ?? plan, size, after },
          { requestPolicy: 'network-only' },
        )
        .toPromise()

    try {
      const first = await page(null, null)
      if (first.error || !first.data) return setCheck({ kind: 'unknown' })
      const evidence = first.data.plan?.evidence
      if (!first.data.plan || !evidence || evidence.events.totalCount === 0)
        return setCheck({ kind: 'nothing' })
      const { checkpoint } = evidence
      const kept = keptCheckpoint(organisation)
      const from = kept && kept.size <= checkpoint.size ? kept.size : undefined
      const consistency =
        from === undefined
          ? undefined
          : await direct.query(consistencyQuery, { from, to: checkpoint.size }).toPromise()
      if (consistency?.error) return setCheck({ kind: 'unknown' })
      const proof = consistency?.data?.organisation.consistency
      await told({
        kind: 'begin',
        begin: {
          plan,
          organisation,
          checkpoint,
          ...(kept && { kept }),
          ...(proof && { consistency: proof }),
          ...(signature && { signature }),
        },
      })

      let events = evidence.events
      for (;;) {
        const answered = await told({ kind: 'events', events: events.nodes })
        if (stopping.signal.aborted) return
        if (answered.kind === 'progress') done = answered.events
        setCheck({ kind: 'running', done, of: events.totalCount })
        if (!events.pageInfo.hasNextPage) break
        const next = await page(checkpoint.size, events.pageInfo.endCursor)
        if (!next.data?.plan?.evidence) return setCheck({ kind: 'unknown' })
        events = next.data.plan.evidence.events
      }
      const answered = await told({ kind: 'end' })
      if (stopping.signal.aborted || answered.kind !== 'outcome') return
      const { outcome } = answered
      const at = new Date().toISOString()
      if ('wrong' in outcome) {
        noteMismatch({ ...outcome, plan, at })
        return setCheck({ kind: 'wrong', found: outcome, at })
      }
      if (outcome.events === 0) return setCheck({ kind: 'nothing' })
      // cut short on the way is not the same as wrong
      if (outcome.events !== evidence.events.totalCount) return setCheck({ kind: 'unknown' })
      const { note, origin, publicKey, size, signedAt } = checkpoint
      keepCheckpoint(organisation, { note, origin, publicKey, size, signedAt, at })
      const title = first.data.plan.state?.title ?? ''
      setCheck({ kind: 'verified', outcome, title, checkpoint, compared: kept, at })
    } catch {
      if (!stopping.signal.aborted) setCheck({ kind: 'unknown' })
    } finally {
      worker.terminate()
    }
  }, [direct, plan, organisation, signature])

  const stop = useCallback(() => {
    running.current?.abort()
    setCheck(current => (current.kind === 'running' ? { kind: 'stopped', done: current.done } : current))
  }, [])

  return { check, start: useCallback(() => void run(), [run]), stop }
}

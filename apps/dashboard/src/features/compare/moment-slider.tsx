'use client'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Moment, now } from '../moment/moment.ts'
import {
  RailDrawing,
  RailTicks,
  railGround,
  stepOf,
  ThumbBubble,
  ThumbShape,
  useRail,
  useSetWords,
} from '../moment/rail.tsx'
import { useMoment } from '../moment/use-moment.ts'
import type { PlanIndex } from '../plan/documents.ts'
import { type End, nearerEnd } from './nearer-end.ts'
import type { Side } from './use-side.ts'

const brackets: Readonly<Record<string, number>> = { '[': -1, ']': 1 }

/** Both moments as thumbs on the plan's life. A click on the rail takes the nearer thumb there; neither passes the other. */
export const MomentSlider = ({
  index,
  from,
  to,
}: {
  readonly index: PlanIndex
  readonly from: Side
  readonly to: Side
}) => {
  const t = useTranslations('compare')
  const words = useSetWords(index)
  const { scale } = useMoment()
  const rail = useRail(index, scale)
  const thumbs = { from: useRef<HTMLDivElement>(null), to: useRef<HTMLDivElement>(null) }
  const [dragged, setDragged] = useState<End>()
  const last = index.versions.length - 1
  // before the first change is where the rail begins
  const at = { from: Math.max(0, from.place), to: Math.max(0, to.place) }
  const places = { from: rail.place(at.from), to: rail.place(at.to) }
  const x = { from: rail.x(places.from), to: rail.x(places.to) }
  const reach = { from: [0, at.to], to: [at.from, last] } as const

  const move = (end: End, wanted: number) => {
    const [least, most] = reach[end]
    const next = Math.min(most, Math.max(least, wanted))
    if (next === at[end]) return
    const moment: Moment = next === last ? now : { kind: 'version', version: index.versions[next]! }
    const side = end === 'from' ? from : to
    side.scrub(moment)
  }

  return (
    <fieldset
      className="mb-4 min-w-0 cursor-ew-resize touch-pan-y select-none"
      // the thumb that moves keeps the focus
      onMouseDown={event => event.preventDefault()}
      onPointerDown={event => {
        const wanted = rail.under(event)
        if (event.button !== 0 || wanted === undefined) return
        const end = nearerEnd(at, wanted, rail.place)
        event.currentTarget.setPointerCapture(event.pointerId)
        thumbs[end].current?.focus()
        setDragged(end)
        move(end, wanted)
      }}
      onPointerMove={event => {
        const wanted = dragged && rail.under(event)
        if (wanted !== undefined) move(dragged!, wanted)
      }}
      onPointerUp={() => setDragged(undefined)}
      onPointerCancel={() => setDragged(undefined)}
    >
      <legend className="sr-only">{t('slider')}</legend>
      <div ref={rail.box} className="relative mx-2.5">
        <RailDrawing rail={rail} index={index} lit={set => set >= at.from && set <= at.to}>
          <line
            x1={x.from}
            x2={x.to}
            y1={railGround}
            y2={railGround}
            stroke="var(--primary)"
            strokeWidth="3"
          />
          <ThumbShape x={x.from} colour="var(--primary)" />
          <ThumbShape x={x.to} colour="var(--primary)" />
        </RailDrawing>
        {(['from', 'to'] as const).map(end => (
          // The pointer is the rail's, which knows the nearer of two thumbs that lie over each other.
          <div
            key={end}
            ref={thumbs[end]}
            role="slider"
            tabIndex={0}
            aria-label={t(end === 'from' ? 'earlier' : 'later')}
            aria-valuemin={reach[end][0] + 1}
            aria-valuemax={reach[end][1] + 1}
            aria-valuenow={at[end] + 1}
            aria-valuetext={words(at[end], (end === 'from' ? from : to).moment.kind !== 'now')}
            aria-keyshortcuts="[ ]"
            onKeyDown={event => {
              const step = brackets[event.key] ?? stepOf(event, last + 1)
              if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return
              event.preventDefault()
              move(end, at[end] + step)
            }}
            className="pointer-events-none absolute inset-y-0 w-6 -translate-x-1/2 rounded-control outline-offset-1 rtl:translate-x-1/2 pointer-coarse:w-11"
            style={{ insetInlineStart: rail.start(places[end]) }}
          />
        ))}
        {dragged && <ThumbBubble rail={rail} index={index} set={at[dragged]} />}
      </div>
      <div className="mx-2.5">
        <RailTicks ticks={rail.ticks} />
      </div>
    </fieldset>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlanIndex } from '../plan/documents.ts'
import { RailDrawing, RailTicks, stepOf, ThumbBubble, ThumbShape, useRail, useSetWords } from './rail.tsx'
import type { Scale } from './time-bar-math.ts'

export interface TimeBarRailProps {
  readonly index: PlanIndex
  /** Index of the change set viewed. */
  readonly current: number
  readonly past: boolean
  readonly scale: Scale
  readonly onScrub: (index: number) => void
}

/** The rail: a bar per change set, marks above, one thumb that snaps to change sets. */
export const TimeBarRail = ({ index, current, past, scale, onScrub }: TimeBarRailProps) => {
  const t = useTranslations('moment')
  const words = useSetWords(index)
  const rail = useRail(index, scale)
  const [dragging, setDragging] = useState(false)
  const count = index.versions.length
  const move = (next: number | undefined) => {
    if (next !== undefined && next !== current) onScrub(next)
  }

  return (
    <div ref={rail.box} className="relative min-w-0 flex-1 select-none">
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('thumb')}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, count)}
        aria-valuenow={current + 1}
        aria-valuetext={words(current, past)}
        onKeyDown={event => {
          const step = stepOf(event, count)
          if (step === undefined) return
          event.preventDefault()
          move(Math.min(count - 1, Math.max(0, current + step)))
        }}
        onPointerDown={event => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
          move(rail.under(event))
        }}
        onPointerMove={event => dragging && move(rail.under(event))}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        className="block cursor-ew-resize touch-pan-y rounded-control outline-offset-1"
      >
        <RailDrawing rail={rail} index={index} lit={set => set <= current}>
          <ThumbShape x={rail.x(rail.place(current))} colour={past ? 'var(--past-line)' : 'var(--primary)'} />
        </RailDrawing>
      </div>
      <RailTicks ticks={rail.ticks} />
      {dragging && <ThumbBubble rail={rail} index={index} set={current} />}
    </div>
  )
}

'use client'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DateOf } from '../../components/ui/when.tsx'
import type { PlanIndex } from '../plan/documents.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { barHeight, barsOf, nearest, railOf, type Scale } from './time-bar-math.ts'

const height = 44
const ground = 38
const top = 12

type Mark = PlanIndex['marks'][number]

const MarkShape = ({ kind, x }: { readonly kind: Mark['kind']; readonly x: number }) => {
  switch (kind) {
    case 'BARRIER':
      return <path d={`M${x} 1.5 L${x + 4.5} 9.5 L${x - 4.5} 9.5 Z`} fill="var(--stuck)" />
    case 'REVISION':
      return (
        <path
          d={`M${x - 3.5} 10 V1 H${x + 4.5} L${x + 2} 3.7 L${x + 4.5} 6.4 H${x - 3.5}`}
          fill="var(--c6)"
          stroke="var(--c6)"
          strokeLinejoin="round"
        />
      )
    case 'ACHIEVED':
      return <circle cx={x} cy={5.7} r={4} fill="var(--done)" />
    case 'LIFECYCLE':
      return (
        <path
          d={`M${x} 1.5 L${x + 3.6} 5.7 L${x} 9.9 L${x - 3.6} 5.7 Z`}
          fill="var(--bg)"
          stroke="var(--muted)"
          strokeWidth="1.4"
        />
      )
  }
}

/** First change set of each year, or of each quarter in a short life, with room for its label. */
const ticksOf = (
  index: PlanIndex,
  places: readonly number[],
  width: number,
  month: (at: number) => string,
) => {
  const ticks: { x: number; label: string }[] = []
  const first = index.at[0]
  const last = index.at.at(-1)
  if (!first || !last) return ticks
  const byQuarter = Date.parse(last) - Date.parse(first) < 800 * 86_400_000
  let before = ''
  index.at.forEach((at, i) => {
    const date = new Date(at)
    const label = byQuarter
      ? month(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3))
      : String(date.getUTCFullYear())
    const x = places[i]! * width
    const room = byQuarter ? 64 : 40
    if (label !== before && x < width - room / 2 && x - (ticks.at(-1)?.x ?? -room) >= room)
      ticks.push({ x, label })
    before = label
  })
  return ticks
}

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
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(960)
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(80, entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const rail = useMemo(
    () =>
      railOf(
        index.at.map(at => Date.parse(at)),
        scale,
      ),
    [index, scale],
  )
  const bars = useMemo(() => barsOf(rail.places, index.weights, width), [rail, index, width])
  const heaviest = useMemo(() => bars.reduce((most, bar) => Math.max(most, bar.weight), 1), [bars])
  const format = useFormat()
  const ticks = useMemo(() => ticksOf(index, rail.places, width, format.month), [index, rail, width, format])
  const count = index.versions.length
  const inset = 6
  const x = (place: number) => inset + place * (width - 2 * inset)
  const thumb = x(rail.places[current] ?? 1)

  const move = (event: PointerEvent<HTMLElement>) => {
    const bounds = box.current?.getBoundingClientRect()
    if (!bounds) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const along = (event.clientX - bounds.left - inset) / (bounds.width - 2 * inset)
    const chosen = nearest(rail.places, rtl ? 1 - along : along)
    if (chosen !== current) onScrub(chosen)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = rtl ? -1 : 1
    const steps: Record<string, number> = {
      ArrowRight: forward,
      ArrowUp: 1,
      ArrowLeft: -forward,
      ArrowDown: -1,
      PageUp: 10,
      PageDown: -10,
      Home: -count,
      End: count,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, current + step))
    if (next !== current) onScrub(next)
  }

  const t = useTranslations('moment')
  const version = index.versions[current] ?? 0
  const at = index.at[current]
  const here = index.marks.filter(mark => mark.version === version)
  const last = Math.max(...index.versions, 0)
  const valueText = [
    past
      ? t('versionOf', { version: String(version), last: String(last) })
      : t('nowAt', { version: String(version) }),
    at ? format.date(at) : '',
    ...here.map(mark => t(`marks.${mark.kind}`, { label: mark.label })),
  ]
    .filter(Boolean)
    .join(', ')

  return (
    <div ref={box} className="relative min-w-0 flex-1 select-none">
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('thumb')}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, count)}
        aria-valuenow={current + 1}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
        onPointerDown={event => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
          move(event)
        }}
        onPointerMove={event => dragging && move(event)}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        className="block cursor-ew-resize touch-pan-y rounded-control outline-offset-1"
      >
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden
          className="block rtl:-scale-x-100"
        >
          <line x1={inset} x2={width - inset} y1={ground} y2={ground} stroke="var(--line)" strokeWidth="1" />
          {rail.breaks.map(place => (
            <g key={place}>
              <line
                x1={x(place) - 3}
                x2={x(place) + 3}
                y1={ground}
                y2={ground}
                stroke="var(--bg)"
                strokeWidth="3"
              />
              <path
                d={`M${x(place) - 3} ${ground + 3} l2 -6 M${x(place) + 1} ${ground + 3} l2 -6`}
                stroke="var(--input)"
                strokeWidth="1"
                fill="none"
              />
            </g>
          ))}
          {bars.map(bar => {
            const tall = barHeight(bar.weight, heaviest) * (ground - top)
            return (
              <rect
                key={bar.last}
                x={x(bar.place) - 1.5}
                y={ground - tall}
                width="3"
                height={tall}
                rx="1"
                fill={bar.last <= current ? 'var(--c1)' : 'var(--line)'}
                stroke={bar.last <= current ? 'none' : 'var(--input)'}
                strokeWidth="0.75"
              />
            )
          })}
          {index.marks.map(mark => {
            const place = rail.places[index.versions.indexOf(mark.version)]
            return place === undefined ? null : (
              <g
                key={`${mark.kind}${mark.version}${mark.label}`}
                opacity={index.versions.indexOf(mark.version) <= current ? 1 : 0.45}
              >
                <MarkShape kind={mark.kind} x={x(place)} />
              </g>
            )
          })}
          <line
            x1={thumb}
            x2={thumb}
            y1="0"
            y2={height}
            stroke={past ? 'var(--past-line)' : 'var(--primary)'}
            strokeWidth="2"
          />
          <circle
            cx={thumb}
            cy={ground}
            r="5.5"
            fill={past ? 'var(--past-line)' : 'var(--primary)'}
            stroke="var(--bg)"
            strokeWidth="2"
          />
        </svg>
      </div>
      <div aria-hidden className="relative h-4 overflow-x-clip text-muted text-xs max-sm:hidden">
        {ticks.map(tick => (
          <span
            key={tick.label}
            className="absolute -translate-x-1/2 whitespace-nowrap first:translate-x-0"
            style={{ insetInlineStart: tick.x }}
          >
            {tick.label}
          </span>
        ))}
      </div>
      {dragging && at && (
        <div
          aria-hidden
          className="pointer-events-none absolute bottom-full z-20 mb-1 max-w-64 -translate-x-1/2 whitespace-nowrap rounded-control border border-line bg-bg px-2 py-1 text-xs shadow-md"
          style={{ insetInlineStart: Math.min(Math.max(thumb, 90), width - 90) }}
        >
          <span className="font-medium">
            <DateOf at={at} />
          </span>{' '}
          · {t('version', { version: String(version) })}
          {here[0] && <span className="block truncate text-muted">{here[0].label}</span>}
        </div>
      )}
    </div>
  )
}

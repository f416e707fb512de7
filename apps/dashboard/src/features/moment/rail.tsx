'use client'
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import { DateOf } from '../../components/ui/when.tsx'
import type { PlanIndex } from '../plan/documents.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { barHeight, barsOf, nearest, railOf, type Scale } from './time-bar-math.ts'

const railHeight = 44
/** Where the bars stand. */
export const railGround = 38
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

/** A plan's change sets laid out over the width there is. `box` goes to the element that is as wide as the rail. */
export const useRail = (index: PlanIndex, scale: Scale) => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(960)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(80, entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { places, breaks } = useMemo(() => railOf(index.at.map(Date.parse), scale), [index, scale])
  const bars = useMemo(() => barsOf(places, index.weights, width), [places, index, width])
  const format = useFormat()
  const ticks = useMemo(() => ticksOf(index, places, width, format.month), [index, places, width, format])
  const inset = 6
  return {
    box,
    width,
    bars,
    ticks,
    breaks,
    /** How far from the start of the rail a place is, in CSS pixels. */
    x: (place: number) => inset + place * (width - 2 * inset),
    /** The same for a style, true before the width is known: the server's page is no wider than its window. */
    start: (place: number) => `calc(${inset}px + ${place} * (100% - ${2 * inset}px))`,
    place: (set: number) => places[set] ?? 1,
    /** The change set nearest to the pointer, in either reading direction. */
    under: (event: PointerEvent<HTMLElement>): number | undefined => {
      const bounds = box.current?.getBoundingClientRect()
      if (!bounds) return undefined
      const along = (event.clientX - bounds.left - inset) / (bounds.width - 2 * inset)
      return nearest(places, isMirrored(event.currentTarget) ? 1 - along : along)
    },
  }
}

type Rail = ReturnType<typeof useRail>

const isMirrored = (element: Element) => getComputedStyle(element).direction === 'rtl'

/** How many change sets a key of a thumb moves it; `undefined` for other keys. */
export const stepOf = (event: KeyboardEvent<HTMLElement>, count: number): number | undefined => {
  const forward = isMirrored(event.currentTarget) ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forward,
    ArrowUp: 1,
    ArrowLeft: -forward,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: -count,
    End: count,
  }
  return steps[event.key]
}

/** What a thumb says of the change set it stands at. */
export const useSetWords = (index: PlanIndex) => {
  const t = useTranslations('moment')
  const format = useFormat()
  const last = Math.max(...index.versions, 0)
  return (set: number, past: boolean): string => {
    const version = index.versions[set] ?? 0
    const at = index.at[set]
    return [
      past
        ? t('versionOf', { version: String(version), last: String(last) })
        : t('nowAt', { version: String(version) }),
      at ? format.date(at) : '',
      ...index.marks
        .filter(mark => mark.version === version)
        .map(mark => t(`marks.${mark.kind}`, { label: mark.label })),
    ]
      .filter(Boolean)
      .join(', ')
  }
}

/** Change sets as bars, marks above them, idle times as breaks. What `lit` is in full colour; `children` lie above it. */
export const RailDrawing = ({
  rail,
  index,
  lit,
  children,
}: {
  readonly rail: Rail
  readonly index: PlanIndex
  readonly lit: (set: number) => boolean
  readonly children: ReactNode
}) => {
  const { x, width, bars, breaks } = rail
  const heaviest = bars.reduce((most, bar) => Math.max(most, bar.weight), 1)
  return (
    <svg
      width="100%"
      height={railHeight}
      viewBox={`0 0 ${width} ${railHeight}`}
      preserveAspectRatio="none"
      aria-hidden
      className="block rtl:-scale-x-100"
    >
      <line x1={x(0)} x2={x(1)} y1={railGround} y2={railGround} stroke="var(--line)" strokeWidth="1" />
      {breaks.map(place => (
        <g key={place}>
          <line
            x1={x(place) - 3}
            x2={x(place) + 3}
            y1={railGround}
            y2={railGround}
            stroke="var(--bg)"
            strokeWidth="3"
          />
          <path
            d={`M${x(place) - 3} ${railGround + 3} l2 -6 M${x(place) + 1} ${railGround + 3} l2 -6`}
            stroke="var(--input)"
            strokeWidth="1"
            fill="none"
          />
        </g>
      ))}
      {bars.map(bar => {
        const tall = barHeight(bar.weight, heaviest) * (railGround - top)
        return (
          <rect
            key={bar.last}
            x={x(bar.place) - 1.5}
            y={railGround - tall}
            width="3"
            height={tall}
            rx="1"
            fill={lit(bar.last) ? 'var(--c1)' : 'var(--line)'}
            stroke={lit(bar.last) ? 'none' : 'var(--input)'}
            strokeWidth="0.75"
          />
        )
      })}
      {index.marks.map(mark => {
        const set = index.versions.indexOf(mark.version)
        return set < 0 ? null : (
          <g key={`${mark.kind}${mark.version}${mark.label}`} opacity={lit(set) ? 1 : 0.45}>
            <MarkShape kind={mark.kind} x={x(rail.place(set))} />
          </g>
        )
      })}
      {children}
    </svg>
  )
}

/** A thumb as it is drawn on the rail. */
export const ThumbShape = ({ x, colour }: { readonly x: number; readonly colour: string }) => (
  <>
    <line x1={x} x2={x} y1="0" y2={railHeight} stroke={colour} strokeWidth="2" />
    <circle cx={x} cy={railGround} r="5.5" fill={colour} stroke="var(--bg)" strokeWidth="2" />
  </>
)

/** Years or quarters beneath the rail. */
export const RailTicks = ({ ticks }: Pick<Rail, 'ticks'>) => (
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
)

/** What stands under a thumb while it is dragged. */
export const ThumbBubble = ({
  rail,
  index,
  set,
}: {
  readonly rail: Rail
  readonly index: PlanIndex
  readonly set: number
}) => {
  const t = useTranslations('moment')
  const at = index.at[set]
  const version = index.versions[set] ?? 0
  const label = index.marks.find(mark => mark.version === version)?.label
  const x = rail.x(rail.place(set))
  return at === undefined ? null : (
    <div
      aria-hidden
      className="pointer-events-none absolute bottom-full z-20 mb-1 max-w-64 -translate-x-1/2 whitespace-nowrap rounded-control border border-line bg-bg px-2 py-1 text-xs shadow-md"
      style={{ insetInlineStart: Math.min(Math.max(x, 90), rail.width - 90) }}
    >
      <span className="font-medium">
        <DateOf at={at} />
      </span>{' '}
      · {t('version', { version: String(version) })}
      {label !== undefined && <span className="block truncate text-muted">{label}</span>}
    </div>
  )
}

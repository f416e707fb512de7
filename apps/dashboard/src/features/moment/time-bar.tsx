'use client'
import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight, RotateCcw, Settings2, Snowflake } from 'lucide-react'
import { useEffect } from 'react'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuChoice, MenuLabel, MenuLine, MenuOption } from '../../components/ui/menu.tsx'
import { formatDate, formatInstant, When } from '../../components/ui/when.tsx'
import type { LivePlan } from '../../graphql/fragments.ts'
import type { PlanIndex, TimeAxis } from '../plan/documents.ts'
import { type Moment, now } from './moment.ts'
import type { Scale } from './time-bar-math.ts'
import { TimeBarRail } from './time-bar-rail.tsx'
import { dayIn } from './zone.ts'

interface TimeBarProps {
  readonly live: LivePlan
  readonly index: PlanIndex | undefined
  /** Index of the change set viewed; -1 before the first. */
  readonly current: number
  readonly past: boolean
  readonly moment: Moment
  readonly busy: boolean
  readonly axis: TimeAxis
  readonly scale: Scale
  readonly onScrub: (moment: Moment) => void
  readonly onJump: (moment: Moment) => void
  readonly onAxis: (axis: TimeAxis) => void
  readonly onScale: (scale: Scale) => void
}

const axisWords: Record<TimeAxis, string> = { RECORDED: 'As recorded', EFFECTIVE: 'As it happened' }
const scaleWords: Record<Scale, string> = { calendar: 'Calendar', change: 'By change' }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Moves the whole page to any moment: by rail, buttons, keys or date. */
export const TimeBar = (props: TimeBarProps) => {
  const { live, index, current, past, moment, busy, axis, scale, onScrub, onJump, onAxis, onScale } = props
  const count = index?.versions.length ?? 0
  const to = (next: number): Moment =>
    next >= count - 1 || !index ? now : { kind: 'version', version: index.versions[Math.max(0, next)]! }
  const step = (by: number) => {
    const next = Math.min(count - 1, Math.max(0, current + by))
    if (next !== current || past) onScrub(to(next))
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"],[role="menu"]')) return
      if (event.key === '[') step(-1)
      else if (event.key === ']') step(1)
      else if (event.key === 'n' || event.key === 'N') onJump(now)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const at = index?.at[current]
  const lastAt = index?.at.at(-1)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const shownDay = moment.kind === 'day' ? moment.day : at ? dayIn(at, zone) : ''
  const choices = (
    <Menu
      trigger={
        <button
          type="button"
          className={buttonClass('quiet', 'icon')}
          aria-label="Clock and scale of the time bar"
        >
          <Settings2 size={16} aria-hidden />
        </button>
      }
    >
      <MenuLabel>Clock</MenuLabel>
      <MenuChoice value={axis} onChange={value => onAxis(value as TimeAxis)}>
        <MenuOption value="RECORDED">
          <span>
            As recorded
            <span className="block text-muted text-xs">what was known then</span>
          </span>
        </MenuOption>
        <MenuOption value="EFFECTIVE">
          <span>
            As it happened
            <span className="block text-muted text-xs">what was true then, as known now</span>
          </span>
        </MenuOption>
      </MenuChoice>
      <MenuLine />
      <MenuLabel>Scale</MenuLabel>
      <MenuChoice value={scale} onChange={value => onScale(value as Scale)}>
        <MenuOption value="calendar">Calendar</MenuOption>
        <MenuOption value="change">By change</MenuOption>
      </MenuChoice>
    </Menu>
  )

  return (
    <section
      aria-label="Time bar"
      className={clsx('sticky top-0 z-30 border-line border-y bg-bg', past && 'border-b-past-line')}
    >
      <div aria-hidden className="h-0.5 overflow-hidden">
        {busy && (
          <div className="h-full w-1/3 bg-primary motion-safe:animate-[scrub_900ms_linear_infinite]" />
        )}
      </div>
      <div className="mx-auto w-full max-w-[90rem] px-4 pt-1.5 pb-1 md:px-6">
        <div className="mb-1 flex items-center gap-3 text-sm max-sm:hidden">
          <p className="min-w-0 flex-1 truncate">
            {past ? (
              <>
                <span className="font-semibold">Past</span>
                <span className="text-muted">
                  {' '}
                  · version {index?.versions[current] ?? '–'} of {live.version}
                </span>
              </>
            ) : (
              <>
                <span className="font-semibold">Now</span>
                <span className="text-muted"> · version {live.version}</span>
              </>
            )}
            {(past ? at : lastAt) && (
              <span className="text-muted">
                {' · '}
                {past ? 'as of' : 'changed'} <When at={(past ? at : lastAt)!} />
              </span>
            )}
          </p>
          <span className="text-muted text-xs">
            {axisWords[axis]} · {scaleWords[scale]}
          </span>
          {choices}
        </div>
        <div className="flex items-start gap-1.5 sm:gap-2.5">
          <Button
            look="plain"
            size="icon"
            className="mt-1.5 max-sm:w-9 max-sm:min-w-9"
            aria-label="Previous change"
            aria-keyshortcuts="["
            disabled={count === 0 || current <= 0}
            onClick={() => step(-1)}
          >
            <ChevronLeft size={17} aria-hidden className="rtl:-scale-x-100" />
          </Button>
          {index && count > 0 ? (
            <TimeBarRail
              index={index}
              current={Math.max(0, current)}
              past={past}
              scale={scale}
              onScrub={next => onScrub(to(next))}
            />
          ) : (
            <div className="skeleton h-11 flex-1" aria-hidden />
          )}
          <Button
            look="plain"
            size="icon"
            className="mt-1.5 max-sm:w-9 max-sm:min-w-9"
            aria-label="Next change"
            aria-keyshortcuts="]"
            disabled={!past || count === 0}
            onClick={() => step(1)}
          >
            <ChevronRight size={17} aria-hidden className="rtl:-scale-x-100" />
          </Button>
          <label className="mt-1.5 max-sm:hidden">
            <span className="sr-only">Go to the end of a day</span>
            <input
              type="date"
              value={shownDay}
              min={index?.at[0] ? dayIn(index.at[0], zone) : undefined}
              max={dayIn(new Date(), zone)}
              onChange={event => event.target.value && onJump({ kind: 'day', day: event.target.value })}
              className="h-8 w-36 rounded-control border border-input bg-bg px-2 text-sm"
            />
          </label>
          <Button
            look={past ? 'primary' : 'plain'}
            size="small"
            className="mt-1.5 h-8 max-sm:hidden"
            aria-keyshortcuts="N"
            disabled={!past}
            onClick={() => onJump(now)}
          >
            Now
          </Button>
          <span className="mt-1.5 sm:hidden">{choices}</span>
        </div>
      </div>
      {past && (
        <div role="status" className="border-past-line border-t bg-past text-past-fg">
          <div className="mx-auto flex w-full max-w-[90rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-sm md:px-6">
            <Snowflake size={15} aria-hidden className="shrink-0" />
            <p className="min-w-0 flex-1">
              <strong>You are viewing the past</strong>
              <span className="max-sm:hidden">
                {': '}
                {momentWords(moment, at, zone)}
              </span>{' '}
              <span className="max-sm:hidden">→ </span>
              <span className="sm:hidden">· </span>version {index?.versions[current] ?? '–'} of {live.version}
              <span className="max-md:hidden">, {axisWords[axis].toLowerCase()}</span> · read-only
            </p>
            <Button look="past" size="small" onClick={() => onJump(now)}>
              <RotateCcw size={13} aria-hidden />
              Back to now
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

const momentWords = (moment: Moment, at: string | undefined, zone: string): string => {
  switch (moment.kind) {
    case 'day':
      return `${formatDate(`${moment.day}T12:00:00Z`, 'UTC')}, end of day, ${zone}`
    case 'instant':
      return `${formatInstant(moment.instant)}, ${zone}`
    case 'ago': {
      const unit = { D: 'day', W: 'week', M: 'month' }[moment.unit]
      return `${moment.amount} ${unit}${moment.amount === 1 ? '' : 's'} ago, moves with today`
    }
    default:
      return at ? formatInstant(at) : 'before the first change'
  }
}

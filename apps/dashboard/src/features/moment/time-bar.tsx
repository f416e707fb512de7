'use client'
import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight, Columns2, RotateCcw, Settings2, Snowflake, Timer } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Block } from '../../components/ui/block.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { DayInput } from '../../components/ui/day-input.tsx'
import { late } from '../../components/ui/late.ts'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine, MenuOption } from '../../components/ui/menu.tsx'
import { When } from '../../components/ui/when.tsx'
import type { LivePlan } from '../../graphql/fragments.ts'
import type { PlanIndex, TimeAxis } from '../plan/documents.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { SectionMenu } from '../shell/section-menu.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { CopyLink } from './copy-link.tsx'
import { isFrozen, type Moment, now, printMoment } from './moment.ts'
import { revisionFrom, type Scale } from './time-bar-math.ts'
import { TimeBarRail } from './time-bar-rail.tsx'
import { dayIn } from './zone.ts'

// Where there is no room for a field of its own, the day is asked for in a dialog.
const ChooseDay = late(() => import('./choose-day.tsx').then(module => module.ChooseDay))
const dayField = 'to-day'

interface TimeBarProps {
  readonly live: LivePlan
  readonly index: PlanIndex | undefined
  /** Index of the change set viewed; -1 before the first. */
  readonly current: number
  readonly past: boolean
  /** As the address says it. */
  readonly moment: Moment
  /** Where a day of the address ends. */
  readonly zone: string
  readonly busy: boolean
  readonly axis: TimeAxis
  readonly scale: Scale
  readonly onScrub: (moment: Moment) => void
  readonly onJump: (moment: Moment) => void
  readonly onAxis: (axis: TimeAxis) => void
  readonly onScale: (scale: Scale) => void
  /** What changed since when, where there is room for it. */
  readonly since?: ReactNode
}

/** Moves the whole page to any moment: by rail, buttons, keys or date. */
export const TimeBar = (props: TimeBarProps) => {
  const { live, index, current, past, moment, zone, busy, axis, scale, onScrub, onJump, onAxis, onScale } =
    props
  const t = useTranslations('moment')
  const count = index?.versions.length ?? 0
  const to = (next: number): Moment =>
    next >= count - 1 || !index ? now : { kind: 'version', version: index.versions[Math.max(0, next)]! }
  const step = (by: number) => {
    const next = Math.min(count - 1, Math.max(0, current + by))
    if (next !== current || past) onScrub(to(next))
  }

  const { hrefOf } = usePlanAddress()
  const [choosing, setChoosing] = useState(false)
  const toDay = () => {
    const field = document.getElementById(dayField)
    if (field?.offsetParent) field.focus()
    else setChoosing(true)
  }
  const toRevision = (by: 1 | -1) => {
    const named = revisionFrom(index, current, by)
    if (named !== undefined) onScrub(to(named))
  }
  useKeys({
    '[': () => step(-1),
    ']': () => step(1),
    'Shift+[': () => toRevision(-1),
    'Shift+]': () => toRevision(1),
    n: () => onJump(now),
    t: toDay,
  })

  const axisWords = t(axis === 'RECORDED' ? 'asRecorded' : 'asItHappened')
  const versionOf = t('versionOf', {
    version: String(index?.versions[current] ?? '–'),
    last: String(live.version),
  })
  const frozen = isFrozen(moment, new Date(), zone)
  const Kind = frozen ? Snowflake : Timer
  const at = index?.at[current]
  const lastAt = index?.at.at(-1)
  const shownDay = moment.kind === 'day' ? moment.day : at ? dayIn(at, zone) : ''
  const choices = (
    <Menu
      trigger={
        <button type="button" className={buttonClass('quiet', 'icon')} aria-label={t('choices')}>
          <Settings2 size={16} aria-hidden />
        </button>
      }
    >
      <div className="sm:hidden">
        <MenuItem onSelect={() => setChoosing(true)}>{t('toDayAction')}</MenuItem>
        <MenuLine />
      </div>
      <MenuLabel>{t('clock')}</MenuLabel>
      <MenuChoice value={axis} onChange={value => onAxis(value as TimeAxis)}>
        <MenuOption value="RECORDED">
          <span>
            {t('asRecorded')}
            <span className="block text-muted text-xs">{t('asRecordedHint')}</span>
          </span>
        </MenuOption>
        <MenuOption value="EFFECTIVE">
          <span>
            {t('asItHappened')}
            <span className="block text-muted text-xs">{t('asItHappenedHint')}</span>
          </span>
        </MenuOption>
      </MenuChoice>
      <MenuLine />
      <MenuLabel>{t('scale')}</MenuLabel>
      <MenuChoice value={scale} onChange={value => onScale(value as Scale)}>
        <MenuOption value="calendar">{t('calendar')}</MenuOption>
        <MenuOption value="change">{t('byChange')}</MenuOption>
      </MenuChoice>
    </Menu>
  )

  return (
    // its keys are heard as soon as the page is there, whatever of the bar is not taken over yet
    <Block>
      {/* Where there is little room only the bar itself stays in view, in the colour of the past. */}
      <div className="sticky top-0 z-30 max-sm:contents print:hidden">
        <section
          aria-label={t('bar')}
          className={clsx(
            'border-line border-y bg-bg max-sm:sticky max-sm:top-0 max-sm:z-30',
            past && 'border-b-past-line max-sm:bg-past',
          )}
        >
          <div aria-hidden className="h-0.5 overflow-hidden">
            {busy && (
              <div className="h-full w-1/3 bg-primary motion-safe:animate-[scrub_900ms_linear_infinite]" />
            )}
          </div>
          <div className="mx-auto w-full max-w-[96rem] px-4 pt-1.5 pb-1 md:px-6">
            <div className="mb-1 flex items-center gap-3 text-sm max-sm:hidden">
              <SectionMenu />
              <p className="min-w-0 flex-1 truncate">
                {past ? (
                  <>
                    <span className="font-semibold">{t('past')}</span>
                    <span className="text-muted">
                      {' · '}
                      {versionOf}
                    </span>
                  </>
                ) : (
                  <>
                    <span className="font-semibold">{t('now')}</span>
                    <span className="text-muted">
                      {' · '}
                      {t('version', { version: String(live.version) })}
                    </span>
                  </>
                )}
                {(past ? at : lastAt) && (
                  <span className="text-muted">
                    {' · '}
                    {t(past ? 'asOf' : 'changed')} <When at={(past ? at : lastAt)!} />
                  </span>
                )}
              </p>
              {props.since}
              <span className="text-muted text-xs max-lg:hidden">
                {axisWords} · {t(scale === 'calendar' ? 'calendar' : 'byChange')}
              </span>
              {choices}
            </div>
            <div className="flex items-start gap-1.5 sm:gap-2.5">
              <Button
                look="plain"
                size="icon"
                className="mt-1.5 max-sm:w-9 max-sm:min-w-9"
                aria-label={t('previous')}
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
                aria-label={t('next')}
                aria-keyshortcuts="]"
                disabled={!past || count === 0}
                onClick={() => step(1)}
              >
                <ChevronRight size={17} aria-hidden className="rtl:-scale-x-100" />
              </Button>
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is within */}
              <label className="mt-1.5 max-sm:hidden">
                <span className="sr-only">{t('toDay')}</span>
                <DayInput
                  id={dayField}
                  value={shownDay}
                  min={index?.at[0] ? dayIn(index.at[0], zone) : undefined}
                  max={dayIn(new Date(), zone)}
                  onChange={day => day && onJump({ kind: 'day', day })}
                  className="h-8 w-36 text-sm"
                />
              </label>
              <Button
                look={past ? 'primary' : 'plain'}
                size="small"
                className={clsx('mt-1.5 h-8', !past && 'max-sm:hidden')}
                aria-keyshortcuts="N"
                disabled={!past}
                onClick={() => onJump(now)}
              >
                {t('now')}
              </Button>
              <span className="mt-1.5 sm:hidden">{choices}</span>
            </div>
          </div>
        </section>
        {past && (
          <div role="status" className="border-past-line border-b bg-past text-past-fg">
            <div className="mx-auto flex w-full max-w-[96rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-sm md:px-6">
              <Kind size={15} aria-hidden className="shrink-0" />
              <p className="min-w-0 flex-1">
                <strong>{t('viewingPast')}</strong>
                <span className="max-sm:hidden">
                  {': '}
                  <MomentWords moment={moment} at={at} zone={zone} />
                </span>{' '}
                <span className="max-sm:hidden">→ </span>
                <span className="sm:hidden">· </span>
                {versionOf}
                <span className="max-md:hidden">
                  , {axisWords} · {frozen ? t('frozen') : t('moves')}
                </span>{' '}
                · {t('readOnly')}
              </p>
              <Link
                href={hrefOf('compare', { at: null, tz: null, a: printMoment(moment) })}
                prefetch={false}
                className={buttonClass('past', 'small')}
              >
                <Columns2 size={13} aria-hidden />
                {t('compareWithNow')}
              </Link>
              <Button look="past" size="small" onClick={() => onJump(now)}>
                <RotateCcw size={13} aria-hidden />
                {t('backToNow')}
              </Button>
              <CopyLink frozen={frozen} version={index?.versions[current]} onFreeze={onJump} />
            </div>
          </div>
        )}
        {choosing && <ChooseDay value={shownDay} onJump={onJump} onClose={() => setChoosing(false)} />}
      </div>
    </Block>
  )
}

/** The moment as it was asked for. */
export const MomentWords = ({
  moment,
  at,
  zone,
}: {
  readonly moment: Moment
  /** When the change set was made that it resolves to. */
  readonly at: string | undefined
  readonly zone: string
}) => {
  const t = useTranslations('moment')
  const format = useFormat()
  switch (moment.kind) {
    case 'day':
      return t('endOfDay', { day: format.day(moment.day), zone })
    case 'instant':
      return t('inZone', { instant: format.instant(moment.instant), zone: format.zone })
    case 'ago':
      return t('ago', { unit: moment.unit, n: moment.amount })
    case 'review':
      return at ? t('review', { day: format.date(at) }) : t('beforeFirst')
    case 'named':
      return t('named', { name: moment.slug.replaceAll('-', ' ') })
    default:
      return at ? format.instant(at) : t('beforeFirst')
  }
}

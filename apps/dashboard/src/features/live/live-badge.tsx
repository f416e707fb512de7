'use client'
import { clsx } from 'clsx'
import {
  CircleDot,
  CirclePause,
  CircleSlash2,
  Clock3,
  History,
  LoaderCircle,
  Pause,
  Play,
  RotateCw,
  TriangleAlert,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { silenceMilliseconds } from './connection.ts'
import { useConnection, useDashboard } from './dashboard-provider.tsx'

const seconds = (milliseconds: number) => Math.max(0, Math.round(milliseconds / 1000))

/** The reader's wish that nothing moves for a while. */
interface Pausing {
  readonly paused: boolean
  /** How many newer changes are not shown meanwhile. */
  readonly missed: number
  readonly toggle: () => void
}

/** Says whether what is on the screen follows the log. `past`: how many newer changes the frozen view does not show. */
export const LiveBadge = ({
  past,
  pause,
}: {
  readonly past?: number | undefined
  readonly pause?: Pausing
}) => {
  const connection = useConnection()
  const { retryNow } = useDashboard()
  const t = useTranslations('live')
  const format = useFormat()
  const [now, setNow] = useState(0)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])

  const silent =
    (connection.kind === 'live' && now - connection.heardAt > silenceMilliseconds) ||
    connection.kind === 'delayed'
  let icon = <LoaderCircle size={14} aria-hidden className="text-muted" />
  let word = t('connecting')
  let detail = ''
  let retry = false
  if (connection.kind === 'offline') {
    icon = <CircleSlash2 size={14} aria-hidden className="text-stuck" />
    word = t('offline', { time: format.time(connection.since) })
  } else if (connection.kind === 'signed-out') {
    icon = <TriangleAlert size={14} aria-hidden className="text-stuck" />
    word = t('signedOut')
    retry = true
  } else if (connection.kind === 'reconnecting') {
    icon = <RotateCw size={14} aria-hidden className="text-stuck" />
    word = t('reconnecting')
    detail = t('tries', {
      tries: String(connection.tries),
      n: String(seconds(connection.nextTryAt - now)),
    })
    retry = true
  } else if (past !== undefined) {
    icon = <History size={14} aria-hidden className="text-past-line" />
    word = t('past')
    detail = t('newer', { n: past })
  } else if (pause?.paused) {
    icon = <CirclePause size={14} aria-hidden className="text-past-line" />
    word = t('paused')
    detail = t('fresh', { n: pause.missed })
  } else if (silent) {
    icon = <Clock3 size={14} aria-hidden className="text-stuck" />
    word = t('delayed')
    detail =
      connection.kind === 'live' || connection.kind === 'delayed'
        ? t('seconds', { n: String(seconds(now - connection.heardAt)) })
        : ''
  } else if (connection.kind === 'live') {
    icon = <CircleDot size={14} aria-hidden className="text-done" />
    word = t('live')
  }
  const Switch = pause?.paused ? Play : Pause

  return (
    <div className="flex items-center gap-1.5 text-sm">
      <span className="inline-flex h-8 items-center gap-1.5 rounded-full border border-line px-2.5">
        {icon}
        <span role="status" className="font-medium">
          {word}
        </span>
        {detail && <span className="text-muted text-xs max-sm:sr-only">{detail}</span>}
      </span>
      {pause && past === undefined && (
        <button
          type="button"
          className={clsx(buttonClass('quiet', 'icon'), !pause.paused && 'max-sm:hidden')}
          aria-label={t(pause.paused ? 'resume' : 'pause')}
          title={t(pause.paused ? 'resume' : 'pause')}
          aria-keyshortcuts="L"
          onClick={pause.toggle}
        >
          <Switch size={14} aria-hidden />
        </button>
      )}
      {retry && (
        <Button size="small" className="max-[26rem]:hidden" onClick={retryNow}>
          {t('retryNow')}
        </Button>
      )}
    </div>
  )
}

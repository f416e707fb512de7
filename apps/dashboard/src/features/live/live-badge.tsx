'use client'
import { CircleDot, CircleSlash2, Clock3, History, LoaderCircle, RotateCw, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { silenceMilliseconds } from './connection.ts'
import { useConnection, useDashboard } from './dashboard-provider.tsx'

const seconds = (milliseconds: number) => Math.max(0, Math.round(milliseconds / 1000))
const clockTime = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))

/** Says whether what is on the screen follows the log. `past`: how many newer changes the frozen view does not show. */
export const LiveBadge = ({ past }: { readonly past?: number | undefined }) => {
  const connection = useConnection()
  const { retryNow } = useDashboard()
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
  let word = 'Connecting'
  let detail = ''
  let retry = false
  if (connection.kind === 'offline') {
    icon = <CircleSlash2 size={14} aria-hidden className="text-stuck" />
    word = `Offline since ${clockTime(connection.since)}`
  } else if (connection.kind === 'signed-out') {
    icon = <TriangleAlert size={14} aria-hidden className="text-stuck" />
    word = 'Not accepted'
    retry = true
  } else if (connection.kind === 'reconnecting') {
    icon = <RotateCw size={14} aria-hidden className="text-stuck" />
    word = 'Reconnecting'
    detail = `try ${connection.tries} in ${seconds(connection.nextTryAt - now)} s`
    retry = true
  } else if (past !== undefined) {
    icon = <History size={14} aria-hidden className="text-past-line" />
    word = 'Past'
    detail = past === 0 ? 'nothing newer' : `${past} newer ${past === 1 ? 'change' : 'changes'}`
  } else if (silent) {
    icon = <Clock3 size={14} aria-hidden className="text-stuck" />
    word = 'Delayed'
    detail =
      connection.kind === 'live' || connection.kind === 'delayed'
        ? `${seconds(now - connection.heardAt)} s`
        : ''
  } else if (connection.kind === 'live') {
    icon = <CircleDot size={14} aria-hidden className="text-done" />
    word = 'Live'
  }

  return (
    <div className="flex items-center gap-1.5 text-sm">
      <span className="inline-flex h-8 items-center gap-1.5 rounded-full border border-line px-2.5">
        {icon}
        <span role="status" className="font-medium">
          {word}
        </span>
        {detail && <span className="text-muted text-xs max-sm:sr-only">{detail}</span>}
      </span>
      {retry && (
        <Button size="small" onClick={retryNow}>
          Retry now
        </Button>
      )}
    </div>
  )
}

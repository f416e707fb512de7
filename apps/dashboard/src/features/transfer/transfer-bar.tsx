'use client'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { isMoving, shareOf, type Transfer } from './documents.ts'

/** How far it is: a length where the whole is known, and always in words. Spoken at each quarter. */
export const TransferBar = ({ transfer }: { readonly transfer: Transfer }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const { name, done, total, form, state } = transfer
  const share = state === 'DONE' ? 1 : shareOf(transfer)
  const unit = form === 'snapshots' ? 'lines' : 'events'
  const words =
    total == null
      ? t('progressUnknown', { done: format.number(done), unit })
      : t('progressOf', { done: format.number(done), total: format.number(total), unit })
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <div
        role="progressbar"
        aria-label={t('progressLabel', { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
        {...(share !== undefined && { 'aria-valuenow': Math.floor(share * 100) })}
        className="h-2 overflow-hidden rounded-full bg-surface ring-1 ring-line"
      >
        <div
          className="h-full rounded-full bg-primary transition-[inline-size] duration-200 motion-reduce:transition-none"
          style={{ inlineSize: `${(share ?? 0) * 100}%` }}
        />
      </div>
      <span className="text-muted text-xs tabular-nums">{words}</span>
      <Quarters name={name} share={isMoving(transfer) ? share : undefined} />
    </div>
  )
}

const Quarters = ({ name, share }: { readonly name: string; readonly share: number | undefined }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const [said, setSaid] = useState('')
  const last = useRef(0)
  const quarter = share === undefined ? 0 : Math.floor(share * 4)
  useEffect(() => {
    if (quarter > last.current) setSaid(t('spoken', { name, share: format.percent(quarter / 4) }))
    last.current = quarter
  }, [quarter, name, t, format])
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  )
}

'use client'
import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, Hourglass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Chip } from '../../components/ui/chip.tsx'
import type { Transfer } from './documents.ts'

const marks = {
  RECEIVING: CircleDashed,
  READY: Hourglass,
  QUEUED: CircleDashed,
  RUNNING: CircleDashed,
  DONE: CircleCheck,
  FAILED: CircleAlert,
  CANCELLED: CircleSlash,
} as const
const looks = { READY: 'past', DONE: 'added', FAILED: 'removed' } as const

/** How it stands, in a sign and a word. */
export const TransferState = ({ transfer }: { readonly transfer: Transfer }) => {
  const t = useTranslations('transfer')
  const { state, stage, stopping, expired } = transfer
  const Mark = marks[state]
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Chip look={looks[state as keyof typeof looks] ?? 'plain'}>
        <Mark size={13} aria-hidden />
        {stopping ? t('stopping') : t('stateOf', { state, stage })}
      </Chip>
      {expired && <span className="text-muted text-xs">{t('expired')}</span>}
    </span>
  )
}

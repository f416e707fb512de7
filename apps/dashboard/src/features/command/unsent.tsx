'use client'
import { LoaderCircle } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { toast } from '../../components/ui/toast.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { forgetDraft } from './draft.ts'
import { stoppedMessage } from './outbox.ts'
import { useOutbox } from './use-pending.ts'
import { useRefusal } from './use-refusal.ts'

const UnsentList = late(() => import('./unsent-list.tsx').then(module => module.UnsentList))

/** Says what was not sent yet, sends it when the browser is online again, and asks before it would be lost. */
export const Unsent = () => {
  const t = useTranslations('command')
  const { outbox } = useDashboard()
  const refusal = useRefusal()
  const entries = useOutbox()
  const waiting = entries.filter(({ stage }) => stage === 'queued' || stage === 'stopped')
  const slow = entries.some(({ stage }) => stage === 'slow')
  const underway = entries.some(({ stage }) => stage !== 'done')

  useEffect(() => {
    const flush = () => void outbox.flush()
    window.addEventListener('online', flush)
    const stop = outbox.onSettled((wish, answer) => {
      if (answer.kind === 'done') {
        if (wish.draft) forgetDraft(wish.draft)
      } else
        toast.error(t('failed', { what: wish.words, why: refusal(answer) ?? '' }), {
          id: stoppedMessage,
          duration: 20_000,
        })
    })
    return () => {
      window.removeEventListener('online', flush)
      stop()
    }
  }, [outbox, t, refusal])
  useEffect(() => {
    if (!underway) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [underway])

  return (
    // a status within a button would take its name away
    <div role="status" className="contents">
      {slow && (
        <span className="inline-flex items-center gap-1.5 text-muted text-sm">
          <LoaderCircle size={14} aria-hidden className="motion-safe:animate-spin" />
          <span className="max-sm:sr-only">{t('saving')}</span>
        </span>
      )}
      {waiting.length > 0 && <UnsentList waiting={waiting} />}
    </div>
  )
}

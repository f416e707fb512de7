'use client'
import { LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Popover } from '../../components/ui/popover.tsx'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { forgetDraft } from './draft.ts'
import { useOutbox } from './use-pending.ts'
import { useRefusal } from './use-refusal.ts'

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
      } else toast.error(t('failed', { what: wish.words, why: refusal(answer) ?? '' }), { duration: 20_000 })
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
    <>
      {slow && (
        <span role="status" className="inline-flex items-center gap-1.5 text-muted text-sm">
          <LoaderCircle size={14} aria-hidden className="motion-safe:animate-spin" />
          <span className="max-sm:sr-only">{t('saving')}</span>
        </span>
      )}
      {waiting.length > 0 && (
        <Popover
          label={t('unsentList')}
          trigger={
            <button type="button" className={buttonClass('past')}>
              <TriangleAlert size={15} aria-hidden />
              <span role="status">{t('unsent', { n: waiting.length })}</span>
            </button>
          }
        >
          <ul className="flex flex-col divide-y divide-line">
            {waiting.map(entry => (
              <li key={entry.commandId} className="py-2.5 text-sm first:pt-0 last:pb-0">
                <p className="font-medium">
                  <bdi>{entry.words}</bdi>
                </p>
                {entry.stage === 'stopped' && (
                  <>
                    <p className="text-removed">{t('unsentStopped', { why: refusal(entry.answer) ?? '' })}</p>
                    <div className="mt-1.5 flex gap-2">
                      <Button size="small" onClick={() => void outbox.retry(entry.commandId)}>
                        {t('retry')}
                      </Button>
                      <Button size="small" look="quiet" onClick={() => void outbox.discard(entry.commandId)}>
                        {t('discard')}
                      </Button>
                    </div>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  )
}

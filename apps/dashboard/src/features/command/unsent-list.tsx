'use client'
import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Popover } from '../../components/ui/popover.tsx'
import { toast } from '../../components/ui/toast.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { type Pending, stoppedMessage } from './outbox.ts'
import { useRefusal } from './use-refusal.ts'

/** Says more than the message does, which would lie over it. */
const InsteadOfMessage = () => {
  useEffect(() => void toast.dismiss(stoppedMessage), [])
  return null
}

/** What waits to be sent, and what the queue stopped at: try it again or let it go. */
export const UnsentList = ({ waiting }: { readonly waiting: readonly Pending[] }) => {
  const t = useTranslations('command')
  const { outbox } = useDashboard()
  const refusal = useRefusal()
  return (
    <Popover
      label={t('unsentList')}
      trigger={
        <button type="button" className={buttonClass('past')}>
          <TriangleAlert size={15} aria-hidden />
          {t('unsent', { n: waiting.length })}
        </button>
      }
    >
      <InsteadOfMessage />
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
  )
}

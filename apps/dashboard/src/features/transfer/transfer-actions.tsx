'use client'
import { useState } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { toast } from '../../components/ui/toast.ts'
import { saveFile } from '../export/csv.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { cancelTransfer, hasEnded, startTransfer, type Transfer } from './documents.ts'
import { askApi, nameIn } from './files.ts'

/** Saves what lies at an address of the API. */
export const useSaving = () => {
  const t = useTranslations('transfer')
  const { session } = useDashboard()
  const [saving, setSaving] = useState(false)
  const save = async (path: string, fallback: string) => {
    setSaving(true)
    try {
      const response = await askApi(session, path)
      if (!response.ok) throw new Error(`The file was answered with ${response.status}.`)
      saveFile(nameIn(response.headers.get('content-disposition')) ?? fallback, await response.blob())
    } catch {
      toast.error(t('notSaved'))
    } finally {
      setSaving(false)
    }
  }
  return { saving, save }
}

/** What can be done with it as it stands: begin, stop, go on, save. */
export const TransferActions = ({
  transfer,
  own,
  keys = false,
}: {
  readonly transfer: Transfer
  readonly own: boolean
  /** Whether `X` cancels it. */
  readonly keys?: boolean
}) => {
  const t = useTranslations('transfer')
  const client = useClient()
  const { saving, save } = useSaving()
  const [asking, setAsking] = useState(false)
  const { transferId, name, kind, state } = transfer
  const input = { input: { transferId } }
  const start = () => void client.mutation(startTransfer, input).toPromise()
  const cancel = () => {
    setAsking(false)
    void client.mutation(cancelTransfer, input).toPromise()
  }
  const stoppable = !hasEnded(transfer) && !transfer.stopping
  useKeys(keys && stoppable ? { x: () => setAsking(true) } : {})
  return (
    <div className="flex flex-wrap items-center gap-2">
      {state === 'READY' && (
        <Button
          look="primary"
          onClick={start}
          disabled={transfer.total != null && transfer.total > 0 && transfer.rejected >= transfer.total}
        >
          {t('start')}
        </Button>
      )}
      {state === 'DONE' && kind === 'EXPORT' && own && !transfer.expired && (
        <Button
          look="primary"
          disabled={saving}
          aria-busy={saving}
          onClick={() => void save(`/transfers/${transferId}/result`, name)}
        >
          {t('download')}
        </Button>
      )}
      {transfer.resumable && (
        <Button look="primary" onClick={start}>
          {t(kind === 'IMPORT' ? 'resume' : 'again')}
        </Button>
      )}
      {!hasEnded(transfer) && (
        <Button disabled={transfer.stopping} onClick={() => setAsking(true)}>
          {t(transfer.stopping ? 'stopping' : 'cancel')}
        </Button>
      )}
      {asking && (
        <Dialog
          open
          onOpenChange={setAsking}
          title={<bdi>{t('cancelTitle', { name })}</bdi>}
          description={t(`cancelHint.${kind}`)}
        >
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('keepGoing')}</Button>
            <Button look="primary" onClick={cancel}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

'use client'
import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { toast } from '../../components/ui/toast.ts'
import { saveFile } from '../export/csv.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { formOf, longest, sendFile } from './files.ts'
import { sample } from './sample.ts'
import { follow } from './under-way.ts'

/** Takes a file in, by choosing or dropping it, and goes to where it is looked through. */
export const BeginImport = ({ mayImport }: { readonly mayImport: boolean }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const router = useRouter()
  const { session } = useDashboard()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number }>()
  useKeys(mayImport ? { i: () => chooser.current?.click() } : {})

  const take = async (file: File | undefined) => {
    if (!file || sending) return
    const { name } = file
    const form = formOf(name)
    if (!form) return void toast.error(t('wrongKind', { name }))
    const tooLarge = (limit: number) =>
      toast.error(
        t('tooLarge', { name, limit: format.number(limit / 1_048_576, { style: 'unit', unit: 'megabyte' }) }),
      )
    if (file.size > longest) return void tooLarge(longest)
    setSending({ name, share: 0 })
    try {
      const answer = await sendFile(session, file, form, share => setSending({ name, share }))
      if ('transferId' in answer) {
        follow(answer.transferId)
        return router.push(`/transfers/${answer.transferId}`)
      }
      if (answer.code === 'TOO_LARGE' && answer.limit !== undefined) tooLarge(answer.limit)
      else toast.error(t(answer.code === 'TOO_MANY_TRANSFERS' ? 'tooMany' : 'notSent', { name }))
    } catch {
      toast.error(t('notSent', { name }))
    } finally {
      setSending(undefined)
    }
  }

  return (
    <section aria-labelledby="import" className="surface-card flex flex-col gap-3 p-5">
      <h2 id="import" className="font-semibold text-lg tracking-tight">
        {t('importTitle')}
      </h2>
      <p className="text-muted text-sm">{mayImport ? t('importHint') : t('onlyAdmin')}</p>
      {mayImport && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to what the button does
        <div
          onDragOver={event => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={event => {
            event.preventDefault()
            setOver(false)
            void take(event.dataTransfer.files[0])
          }}
          className={clsx(
            'flex min-h-28 flex-col items-center justify-center gap-2 rounded-card border-2 border-dashed px-4 py-5 text-center',
            over ? 'border-primary bg-surface' : 'border-line',
          )}
        >
          {sending ? (
            <p role="status" className="text-sm">
              {t('sending', { name: sending.name, share: format.percent(sending.share) })}
            </p>
          ) : (
            <>
              <Button look="primary" aria-keyshortcuts="I" onClick={() => chooser.current?.click()}>
                <FileUp size={15} aria-hidden />
                {t('choose')}
              </Button>
              <span className="text-muted text-sm">{t(over ? 'dropHere' : 'drop')}</span>
            </>
          )}
          <input
            ref={chooser}
            type="file"
            aria-label={t('choose')}
            tabIndex={-1}
            className="sr-only"
            accept=".jsonl,.ndjson,.json,.yaml,.yml"
            onChange={event => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
      )}
      <ul className="list-disc ps-5 text-muted text-sm">
        <li>{t('formSnapshots')}</li>
        <li>{t('formDocument')}</li>
      </ul>
      <Button
        size="small"
        look="quiet"
        className="self-start"
        onClick={() => saveFile(t('sampleName'), new Blob([sample], { type: 'application/jsonl' }))}
      >
        {t('sample')}
      </Button>
    </section>
  )
}

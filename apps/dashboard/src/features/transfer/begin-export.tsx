'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { SelectField } from '../../components/ui/field.tsx'
import { toast } from '../../components/ui/toast.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { beginExport } from './files.ts'
import { follow } from './under-way.ts'

const offers = {
  auditCsv: '/exports/audit.csv',
  auditJsonl: '/exports/audit.jsonl',
  auditCloudEvents: '/exports/audit.cloudevents',
  organisationOcel: '/exports/organisation.ocel',
} as const
type Offered = keyof typeof offers

/** Has a file made of the organisation's records. */
export const BeginExport = ({ mayExport }: { readonly mayExport: boolean }) => {
  const t = useTranslations('transfer')
  const { zone } = useFormat()
  const router = useRouter()
  const { session } = useDashboard()
  const [what, setWhat] = useState<Offered>('auditCsv')
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setBusy(true)
    try {
      const query = what === 'auditCsv' ? `?${new URLSearchParams({ zone })}` : ''
      const answer = await beginExport(session, `${offers[what]}${query}`)
      if ('transferId' in answer) {
        follow(answer.transferId)
        return router.push(`/transfers/${answer.transferId}`)
      }
      toast.error(t(answer.code === 'TOO_MANY_TRANSFERS' ? 'tooMany' : 'notBegun'))
    } catch {
      toast.error(t('notBegun'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-labelledby="export" className="surface-card flex flex-col gap-3 p-5">
      <h2 id="export" className="font-semibold text-lg tracking-tight">
        {t('exportTitle')}
      </h2>
      <p className="text-muted text-sm">{t(mayExport ? 'exportHint' : 'onlyAuditor')}</p>
      {mayExport && (
        <>
          <SelectField
            label={t('whatToExport')}
            required
            value={what}
            onChange={value => setWhat(value as Offered)}
            options={(Object.keys(offers) as Offered[]).map(value => ({ value, label: t(value) }))}
          />
          <Button look="primary" className="self-start" disabled={busy} onClick={() => void begin()}>
            {t('make')}
          </Button>
        </>
      )}
    </section>
  )
}

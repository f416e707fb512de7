'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Menu, MenuItem, MenuLabel } from '../../components/ui/menu.tsx'
import { saveFile } from '../export/csv.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { parametersOf } from './address.ts'
import type { AuditFilter } from './documents.ts'

const formats = ['csv', 'jsonl', 'cloudevents', 'ocel'] as const

const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1]

/** What the API writes of these entries. The token travels in a header, never in an address. */
export const Downloads = ({ filter }: { readonly filter: AuditFilter }) => {
  const t = useTranslations('audit')
  const { session } = useDashboard()
  const { zone } = useFormat()
  const [busy, setBusy] = useState(false)

  const save = async (format: (typeof formats)[number]) => {
    setBusy(true)
    try {
      const { api, token } = await session.current()
      const what = format === 'ocel' ? 'organisation' : 'audit'
      const address = new URL(`/exports/${what}.${format}`, api)
      if (format !== 'ocel') address.search = parametersOf(filter).toString()
      if (format === 'csv') address.searchParams.set('zone', zone)
      const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
      if (!response.ok) throw new Error(`The export was answered with ${response.status}.`)
      const name = nameIn(response.headers.get('content-disposition')) ?? `${what}.${format}`
      saveFile(name, await response.blob())
      toast.success(t('downloaded', { name }))
    } catch {
      toast.error(t('notDownloaded'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Menu
      trigger={
        <Button disabled={busy} aria-busy={busy}>
          <Download size={15} aria-hidden />
          {t(busy ? 'preparing' : 'download')}
        </Button>
      }
    >
      <MenuLabel>{t('downloadHint')}</MenuLabel>
      {formats.map(format => (
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(format)}
        </MenuItem>
      ))}
    </Menu>
  )
}

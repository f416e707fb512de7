'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Menu, MenuItem, MenuLabel } from '../../components/ui/menu.tsx'
import { useDownload } from '../export/use-download.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { parametersOf } from './address.ts'
import type { AuditFilter } from './documents.ts'

const formats = ['csv', 'jsonl', 'cloudevents', 'ocel'] as const

/** What the API writes of these entries. */
export const Downloads = ({ filter }: { readonly filter: AuditFilter }) => {
  const t = useTranslations('audit')
  const { zone } = useFormat()
  const { save, busy } = useDownload()
  const download = (format: (typeof formats)[number]) => {
    if (format === 'ocel') return save('organisation.ocel')
    const parameters = parametersOf(filter)
    if (format === 'csv') parameters.set('zone', zone)
    return save(`audit.${format}`, parameters)
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
        <MenuItem key={format} onSelect={() => void download(format)}>
          {t(format)}
        </MenuItem>
      ))}
    </Menu>
  )
}

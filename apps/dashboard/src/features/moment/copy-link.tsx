'use client'
import { Link2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuItem } from '../../components/ui/menu.tsx'
import { toast } from '../../components/ui/toast.ts'
import { useKeys } from '../shell/keys.ts'
import type { Moment } from './moment.ts'

/** The address of what is on the screen; frozen, it shows the same plan for ever. */
export const CopyLink = ({
  frozen,
  version,
  onFreeze,
}: {
  readonly frozen: boolean
  /** The version shown. */
  readonly version: number | undefined
  readonly onFreeze: (moment: Moment) => void
}) => {
  const t = useTranslations('moment')
  const copy = async (address: URL) => {
    await navigator.clipboard.writeText(address.toString())
    toast.success(t('copied'))
  }
  const here = () => new URL(window.location.href)
  const fixed = () => {
    const address = here()
    address.searchParams.set('at', `rev:${version}`)
    address.searchParams.delete('tz')
    return address
  }
  useKeys({ '.': () => void copy(here()) })
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass('past', 'icon')} aria-label={t('copyLink')}>
          <Link2 size={15} aria-hidden />
        </button>
      }
    >
      <MenuItem onSelect={() => void copy(here())}>{t('copyLink')}</MenuItem>
      {version !== undefined && <MenuItem onSelect={() => void copy(fixed())}>{t('copyFrozen')}</MenuItem>}
      {version !== undefined && !frozen && (
        <MenuItem onSelect={() => onFreeze({ kind: 'version', version })}>{t('freeze')}</MenuItem>
      )}
    </Menu>
  )
}

'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { KeyList } from './key-list.tsx'

/** All keys, over whatever page one is on. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('keys')
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')}>
      <KeyList />
      <Link
        href="/settings"
        onClick={onClose}
        className="mt-4 inline-flex text-primary text-sm hover:underline pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        {t('switchOff')}
      </Link>
    </Dialog>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { KeyList } from './key-list.tsx'

/** All keys, over whatever page one is on. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog open onOpenChange={open => !open && onClose()} title={useTranslations('keys')('title')}>
    <KeyList />
  </Dialog>
)

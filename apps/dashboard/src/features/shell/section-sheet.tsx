'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { SectionLinks } from './section-rail.tsx'

/** All parts of the plan in a sheet, for pages without room for the rail. */
export const SectionSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('shell')
  return (
    <Dialog open onOpenChange={open => !open && onClose()} side title={t('sections')}>
      <nav aria-label={t('sections')}>
        <SectionLinks onGo={onClose} />
      </nav>
    </Dialog>
  )
}

'use client'
import { PanelLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { SectionLinks } from './section-rail.tsx'
import { usePlanAddress } from './use-plan-address.ts'

/** The rail's links where there is no room for the rail. */
export const SectionMenu = () => {
  const t = useTranslations()
  const { section } = usePlanAddress()
  const [open, setOpen] = useState(false)
  return (
    <div className="lg:hidden print:hidden">
      <Button size="small" className="h-8" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <PanelLeft size={15} aria-hidden />
        {section ? t(`sections.${section.key}`) : t('shell.sections')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} side title={t('shell.sections')}>
        <nav aria-label={t('shell.sections')}>
          <SectionLinks onGo={() => setOpen(false)} />
        </nav>
      </Dialog>
    </div>
  )
}

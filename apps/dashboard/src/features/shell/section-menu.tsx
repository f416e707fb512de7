'use client'
import { PanelLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { usePlanAddress } from './use-plan-address.ts'

// Loaded when it is first opened.
const SectionSheet = late(() => import('./section-sheet.tsx').then(module => module.SectionSheet))

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
      {open && <SectionSheet onClose={() => setOpen(false)} />}
    </div>
  )
}

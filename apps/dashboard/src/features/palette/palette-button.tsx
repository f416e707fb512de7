'use client'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'

// Loaded when it is first opened.
const Palette = late(() => import('./palette.tsx').then(module => module.Palette))

export const PaletteButton = () => {
  const t = useTranslations('shell')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(before => !before)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet', 'icon')}
        aria-label={t('palette')}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={`${t('palette')} (Ctrl K)`}
        onClick={() => setOpen(true)}
      >
        <Search size={17} aria-hidden />
      </button>
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  )
}

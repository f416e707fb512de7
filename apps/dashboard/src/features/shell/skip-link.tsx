'use client'
import { useTranslations } from 'use-intl'

export const SkipLink = () => (
  <a
    href="#main"
    className="fixed start-3 top-3 z-50 -translate-y-20 rounded-control bg-primary px-3 py-2 font-medium pointer-coarse:py-3.5 text-on-primary text-sm focus:translate-y-0"
  >
    {useTranslations('shell')('skip')}
  </a>
)

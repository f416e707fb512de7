'use client'
import { useTranslations } from 'use-intl'
import { late } from './ui/late.ts'

const Toaster = late(() => import('sonner').then(module => module.Toaster))

const look = {
  background: 'var(--bg)',
  color: 'var(--text)',
  border: '1px solid var(--line)',
  borderRadius: '10px',
}

/** Where toasts appear. `Alt T`, which would jump there, is left to the browser. */
export const Toasts = () => (
  <Toaster
    position="top-center"
    offset={64}
    mobileOffset={64}
    hotkey={[]}
    containerAriaLabel={useTranslations('ui')('toasts')}
    toastOptions={{ style: look }}
  />
)

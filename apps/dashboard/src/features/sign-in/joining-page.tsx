'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'

/** Where an invitation or a first link leads: what it means on this installation. The link itself is not looked at. */
export const JoiningPage = ({ how }: { readonly how: 'invitation' | 'welcome' }) => {
  const t = useTranslations('signIn')
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-start gap-4 px-4 py-16">
      <h1 className="font-semibold text-3xl tracking-tight">{t(`${how}Title`)}</h1>
      <p className="text-muted">{t(`${how}Hint`)}</p>
      <p className="text-muted text-sm">{t('laterHint')}</p>
      <Link href="/sign-in" className={buttonClass('primary')}>
        {t('toSignIn')}
      </Link>
    </div>
  )
}

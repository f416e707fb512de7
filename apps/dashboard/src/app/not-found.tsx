'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../components/ui/button.tsx'
import { Empty } from '../components/ui/states.tsx'

const NotFound = () => {
  const t = useTranslations('states')
  return (
    <div className="mx-auto max-w-xl px-4 py-20">
      <h1 className="sr-only">{t('noPageTitle')}</h1>
      <Empty
        title={t('noPage')}
        action={
          <Link href="/plans" className={buttonClass('plain')}>
            {t('toPlans')}
          </Link>
        }
      >
        {t('noPageHint')}
      </Empty>
    </div>
  )
}

export default NotFound

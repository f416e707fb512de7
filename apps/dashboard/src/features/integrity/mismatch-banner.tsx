'use client'
import { ShieldAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { acknowledgeMismatch, useMismatch } from './mismatch.ts'

/** On every page, until acknowledged: the record did not hold. */
export const MismatchBanner = () => {
  const t = useTranslations('integrity')
  const format = useFormat()
  const mismatch = useMismatch()
  if (!mismatch) return null
  return (
    <div role="alert" className="border-removed/60 border-b bg-removed-bg text-removed print:hidden">
      <div className="mx-auto flex w-full max-w-[96rem] flex-wrap items-center gap-3 px-4 py-2 text-sm md:px-6">
        <ShieldAlert size={18} aria-hidden className="shrink-0" />
        <p className="min-w-0 flex-1">
          <strong>{t('wrong')}.</strong> {t(`kinds.${mismatch.wrong}`)}{' '}
          {t('at', { time: format.instant(mismatch.at) })}.{' '}
          <Link className="underline" href={`/integrity?plan=${mismatch.plan}`}>
            {t('look')}
          </Link>
        </p>
        <Button size="small" onClick={acknowledgeMismatch}>
          {t('acknowledge')}
        </Button>
      </div>
    </div>
  )
}

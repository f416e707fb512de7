'use client'
import { useTranslations } from 'use-intl'
import { Notice } from '../../components/ui/states.tsx'
import { PageHead } from '../shell/page-head.tsx'

const parts = [
  ['erasureGoes', ['erasureGoes1', 'erasureGoes2']],
  ['erasureStays', ['erasureStays1', 'erasureStays2']],
  ['erasureHow', ['erasureHow1', 'erasureHow2']],
] as const

/** What erasing will do. It says that it is not there yet, and offers nothing that would do nothing. */
export const ErasurePage = () => {
  const t = useTranslations('organisation')
  const places = useTranslations('places')
  return (
    <PageHead title={places('erasure')}>
      <p className="-mt-3 mb-4 max-w-prose text-muted">{t('erasureLead')}</p>
      <Notice>{t('erasureNotYet')}</Notice>
      <div className="grid gap-4 lg:grid-cols-3">
        {parts.map(([title, lines]) => (
          <section key={title} aria-labelledby={title} className="surface-card p-5">
            <h2 id={title} className="mb-2 font-semibold text-lg tracking-tight">
              {t(title)}
            </h2>
            <ul className="flex list-disc flex-col gap-2 ps-5 text-sm">
              {lines.map(line => (
                <li key={line}>{t(line)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-4 max-w-prose text-muted text-sm">{t('erasureReady')}</p>
    </PageHead>
  )
}

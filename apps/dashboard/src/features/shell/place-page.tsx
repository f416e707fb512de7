'use client'
import { useTranslations } from 'use-intl'
import { Empty } from '../../components/ui/states.tsx'
import type { Messages } from '../../messages/en/index.ts'
import { PageHead } from './page-head.tsx'

/** A place whose page is still to be built: named, and reachable by its address. */
export const PlacePage = ({ place }: { readonly place: Exclude<keyof Messages['places'], 'for'> }) => {
  const t = useTranslations()
  return (
    <PageHead title={t(`places.${place}`)}>
      <Empty title={t('states.soon')} />
    </PageHead>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Chip } from '../../components/ui/chip.tsx'
import type { Drift } from './fragment.ts'

/** How many parts of the plan became what, as signs and words. */
export const DiffCounts = ({ counts }: { readonly counts: Drift['counts'] }) => {
  const t = useTranslations('baseline')
  const { added, changed, removed, moved } = counts
  if (added + changed + removed + moved === 0) return <p className="text-sm">{t('noDifference')}</p>
  return (
    <p className="flex flex-wrap gap-1.5">
      {changed > 0 && <Chip look="changed">{t('counts.changed', { n: changed })}</Chip>}
      {added > 0 && <Chip look="added">{t('counts.added', { n: added })}</Chip>}
      {removed > 0 && <Chip look="removed">{t('counts.removed', { n: removed })}</Chip>}
      {moved > 0 && <Chip look="changed">{t('counts.moved', { n: moved })}</Chip>}
    </p>
  )
}

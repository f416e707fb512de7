'use client'
import { useTranslations } from 'use-intl'
import { FilterChip } from '../../components/ui/chip.tsx'

/** By what to group; all together where nothing is chosen. */
export const ChooseGroup = <Group extends string>({
  groups,
  value,
  onChange,
  words,
}: {
  readonly groups: readonly Group[]
  readonly value: Group | null
  readonly onChange: (group: Group | null) => void
  readonly words: (group: Group) => string
}) => {
  const t = useTranslations('analytics')
  return (
    <fieldset className="mb-4 flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t('by')}</legend>
      <FilterChip on={value === null} onClick={() => onChange(null)}>
        {t('all')}
      </FilterChip>
      {groups.map(group => (
        <FilterChip key={group} on={value === group} onClick={() => onChange(group)}>
          {words(group)}
        </FilterChip>
      ))}
    </fieldset>
  )
}

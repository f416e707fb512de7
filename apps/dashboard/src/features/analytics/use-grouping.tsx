'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { FilterChip } from '../../components/ui/chip.tsx'
import type { Messages } from '../../messages/en/index.ts'
import { groupingOf } from './groups.ts'

const groupings = [
  'ALL',
  'UNIT',
  'QUARTER',
  'HORIZON',
  'KIND',
  'TEMPLATE',
  'MONTH',
  'REASON',
  'CATEGORY',
  'SEVERITY',
] as const
export type Grouping = Exclude<(typeof groupings)[number], 'ALL'>

const horizons = ['quarter', 'year', 'longer', 'undated'] as const

/** By what figures are grouped: `by` of the address, among those that a figure offers. */
export const useGrouping = <Offered extends Grouping>(offered: readonly Offered[], usual: Offered | null) => {
  const t = useTranslations('analytics')
  const code = useTranslations('code')
  /** `priorities-changed` of the events is `PRIORITIES_CHANGED` of the API. */
  const known = (name: 'ReasonCode' | 'BarrierCategory' | 'GoalKind', group: string): string => {
    const key =
      `${name}.${group.toUpperCase().replaceAll('-', '_')}` as `ReasonCode.${keyof Messages['code']['ReasonCode']}`
    return code.has(key) ? code(key) : group
  }
  const [said, setSaid] = useQueryState(
    'by',
    parseAsStringLiteral(groupings).withOptions({ history: 'push' }),
  )
  const by = groupingOf(said, offered, usual)
  const nameOf = (group: string | null): string => {
    if (by === null) return t('everything')
    if (group === null) return t('none')
    switch (by as Grouping) {
      case 'REASON':
        return known('ReasonCode', group)
      case 'CATEGORY':
        return known('BarrierCategory', group)
      case 'KIND':
        return known('GoalKind', group)
      case 'SEVERITY':
        return t('severity', { severity: group })
      case 'HORIZON': {
        const horizon = horizons.find(each => each === group)
        return horizon ? t(`horizons.${horizon}`) : group
      }
      default:
        return group
    }
  }
  const choice = (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t('by')}</legend>
      {[null, ...offered].map(each => (
        <FilterChip
          key={each ?? 'ALL'}
          on={by === each}
          onClick={() => void setSaid(each === usual ? null : (each ?? 'ALL'))}
        >
          {each === null ? t('all') : t(`groups.${each as Grouping}`)}
        </FilterChip>
      ))}
    </fieldset>
  )
  return { by, nameOf, choice }
}

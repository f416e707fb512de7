'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import type { SectionKey } from '../shell/sections.ts'
import type { Section as Part } from './use-section.ts'

/** The elements of a part, by name and date: what every part shows at the least. */
export const PartList = ({
  part,
  section,
  items,
}: {
  readonly part: SectionKey
  readonly section: Part<unknown>
  readonly items:
    | readonly { readonly id: string; readonly words: string; readonly since: string | undefined }[]
    | undefined
}) => {
  const t = useTranslations()
  return (
    <Section id={part} title={t(`sections.${part}`)} count={items && items.length > 0 && items.length}>
      {section.failed && <Problem onRetry={section.retry}>{t('states.unreachable')}</Problem>}
      {!items && !section.failed && <Skeleton className="h-40" />}
      {items?.length === 0 && <Empty title={t('states.nothingYet')} />}
      {items && items.length > 0 && (
        <ul className="surface-card divide-y divide-line" aria-busy={section.busy}>
          {items.map(item => (
            <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 px-4 py-2.5">
              <bdi className="[overflow-wrap:anywhere]">{item.words}</bdi>
              {item.since && (
                <span className="ms-auto text-muted text-sm">
                  <DateOf at={item.since} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

'use client'
import { clsx } from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { sectionGroups, sections } from './sections.ts'
import { usePlanAddress } from './use-plan-address.ts'

/** All parts of the plan as links that keep the moment viewed: the rail beside a wide page, and the content of its menu. */
export const SectionLinks = ({ onGo }: { readonly onGo?: () => void }) => {
  const t = useTranslations('sections')
  const { section: here, pathname, hrefOf } = usePlanAddress()
  return sectionGroups.map(group => (
    <div key={group} className="mb-4 last:mb-0">
      <h2 className="mb-1 px-2.5 font-medium text-muted text-xs">{t(`groups.${group}`)}</h2>
      <ul>
        {sections
          .filter(section => section.group === group)
          .map(({ key, icon: Icon }) => {
            const current = here?.key === key
            return (
              <li key={key}>
                <Link
                  href={hrefOf(key)}
                  prefetch={false}
                  {...(onGo && { onClick: onGo })}
                  aria-current={current ? (pathname.split('/').length > 4 ? 'true' : 'page') : undefined}
                  className={clsx(
                    'flex h-8 items-center gap-2.5 rounded-control px-2.5 text-sm transition-colors pointer-coarse:h-11',
                    current
                      ? 'bg-added-bg font-medium text-added'
                      : 'text-muted hover:bg-surface hover:text-text',
                  )}
                >
                  <Icon size={15} aria-hidden className="shrink-0" />
                  {t(key)}
                </Link>
              </li>
            )
          })}
      </ul>
    </div>
  ))
}

export const SectionRail = () => {
  const t = useTranslations('shell')
  return (
    <nav
      aria-label={t('sections')}
      className="sticky top-[var(--bar)] max-h-[calc(100dvh-var(--bar))] w-52 shrink-0 overflow-y-auto border-line border-e px-2.5 py-5 max-lg:hidden print:hidden"
    >
      <SectionLinks />
    </nav>
  )
}

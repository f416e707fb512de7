'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { usePlanAddress } from './use-plan-address.ts'

export interface Crumb {
  readonly words: ReactNode
  /** None for where one is. */
  readonly href?: string
}

/** The way down to this page. The last is the page itself. */
export const Crumbs = ({ way }: { readonly way: readonly Crumb[] }) => {
  const t = useTranslations('shell')
  return (
    <nav aria-label={t('breadcrumb')} className="mb-2 text-muted text-sm print:hidden">
      <ol className="flex min-w-0 items-center gap-1">
        {way.map(({ words, href }, i) => (
          <Fragment key={href ?? 'here'}>
            {i > 0 && (
              <li aria-hidden>
                <ChevronRight size={14} className="rtl:-scale-x-100" />
              </li>
            )}
            <li className="min-w-0 truncate" aria-current={href ? undefined : 'page'}>
              {href ? (
                <Link
                  href={href}
                  prefetch={false}
                  className="inline-block max-w-full truncate rounded-control py-1 align-middle leading-4 pointer-coarse:min-w-11 pointer-coarse:py-3.5 hover:text-text hover:underline"
                >
                  {words}
                </Link>
              ) : (
                words
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}

/** Plans, the plan, and its part. */
export const PlanCrumbs = ({ title }: { readonly title: string }) => {
  const t = useTranslations()
  const { section, pathname, hrefOf } = usePlanAddress()
  const plans = { words: t('places.plans'), href: '/plans' }
  const plan = { words: <bdi>{title}</bdi> }
  if (!section || section.key === 'overview') return <Crumbs way={[plans, plan]} />
  const below = section.key === 'goals' && pathname.split('/').length > 4
  const part = { words: t(`sections.${section.key}`) }
  return (
    <Crumbs
      way={[
        plans,
        { ...plan, href: hrefOf('overview') },
        below ? { ...part, href: hrefOf('goals') } : part,
        ...(below ? [{ words: t('sections.goal') }] : []),
      ]}
    />
  )
}

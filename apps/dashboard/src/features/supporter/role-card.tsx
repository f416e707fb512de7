'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { usePlanView } from '../plan/plan-context.tsx'
import type { SupporterRole } from './fragment.ts'

/** One role of the plan and who fills it; where nobody does, that is said and can be mended. */
export const RoleCard = ({
  part,
  filled,
  action,
  children,
}: {
  readonly part: SupporterRole | 'COACH'
  readonly filled: boolean
  /** How to fill it, or to add to it. */
  readonly action: ReactNode
  readonly children: ReactNode
}) => {
  const t = useTranslations('supporter')
  const { past } = usePlanView()
  const heading = `role-${part}`
  return (
    <section
      aria-labelledby={heading}
      className={
        filled
          ? 'surface-card flex flex-col px-4 py-3.5'
          : 'flex flex-col rounded-card border border-line border-dashed px-4 py-3.5'
      }
    >
      <h3 id={heading} className="font-semibold">
        {t(`roles.${part}`)}
      </h3>
      <p className="text-muted text-sm">{t(`part.${part}`)}</p>
      {filled ? (
        <ul className="mt-1.5 divide-y divide-line">{children}</ul>
      ) : (
        <p className="mt-3 text-sm">{t(past ? `unfilledThen.${part}` : `unfilled.${part}`)}</p>
      )}
      {action && <div className="mt-auto flex flex-wrap gap-2 pt-3">{action}</div>}
    </section>
  )
}

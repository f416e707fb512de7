'use client'
import { useTranslations } from 'use-intl'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import type { Occupation } from './fragment.ts'
import { type OccupationActions, OccupationCard } from './occupation-card.tsx'

/** What reads well in a column; fewer or more are a hint, never a bar. */
const columns = [
  { status: 'LISTED', title: 'list', hint: 'hintList', empty: 'emptyList', most: 15 },
  { status: 'SHORTLISTED', title: 'short', hint: 'hintShort', empty: 'emptyShort', most: 5 },
  { status: 'CHOSEN', title: 'chosen', hint: 'hintChosen', empty: 'emptyChosen', most: 1 },
] as const

export const Funnel = ({
  occupations,
  actions,
}: {
  readonly occupations: readonly Occupation[]
  readonly actions: OccupationActions
}) => {
  const t = useTranslations('occupation')
  const dropped = occupations.filter(each => each.status === 'DROPPED')
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-3">
        {columns.map(({ status, title, hint, empty, most }) => {
          const own = occupations.filter(each => each.status === status)
          return (
            <section key={status} aria-label={t(title)} className="rounded-card bg-surface p-2">
              <h3 className="flex flex-wrap items-baseline gap-x-2 px-1 pb-2 text-sm">
                <span className="font-medium">{t(title)}</span>
                <span className="text-muted">{own.length}</span>
                <span className="ms-auto text-muted text-xs">{own.length > most ? t('many') : t(hint)}</span>
              </h3>
              {own.length === 0 ? (
                <p className="px-1 pb-2 text-muted text-sm">{t(empty)}</p>
              ) : (
                <ul className="flex flex-col gap-2">
                  {own.map(occupation => (
                    <OccupationCard key={occupation.id} occupation={occupation} actions={actions} />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </div>
      {dropped.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t('dropped', { n: dropped.length })}>
            <ul className="grid gap-2 md:grid-cols-3">
              {dropped.map(occupation => (
                <OccupationCard key={occupation.id} occupation={occupation} actions={actions} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  )
}

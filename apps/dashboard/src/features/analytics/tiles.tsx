'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Count } from './behind-numbers.tsx'
import type { Completion, CompletionDate, CompletionNumber } from './documents.ts'
import { goalsBehind } from './outcomes.ts'

/** The few numbers one looks for first, each with what it is a part of and what it means. */
export const Tiles = ({ all }: { readonly all: Completion | undefined }) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  if (!all || all.tooFewPeople || all.goals === null) return <p className="text-muted">{t('tooFew')}</p>
  const tile = (
    key: 'achieved' | 'overdue' | 'ended' | 'kept',
    parts: readonly (readonly [CompletionNumber, number | null, CompletionDate?])[],
    of: number | null | undefined,
  ) => {
    const n = parts.reduce((sum, [, value]) => sum + (value ?? 0), 0)
    return (
      <div key={key} className="surface-card px-4 py-3">
        <p className="text-muted text-sm">{t(`tiles.${key}`)}</p>
        <p className="mt-0.5 text-xl">
          <span className="font-semibold">{of ? format.percent(n / of) : '–'}</span>{' '}
          <span className="text-base text-muted">
            {t.rich('tileOf', {
              n: (): ReactNode =>
                parts.map(([number, value, date], i) => (
                  <span key={number}>
                    {i > 0 && ' + '}
                    <Count
                      value={value}
                      behind={goalsBehind(number, null, all, date)}
                      title={t(`numbers.${number}`)}
                    />
                  </span>
                )),
              of: of ?? 0,
            })}
          </span>
        </p>
        <p className="mt-1 text-muted text-xs">{t(`definitions.${key}`)}</p>
      </div>
    )
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {tile('achieved', [['ACHIEVED', all.achieved]], all.goals)}
      {tile(
        'ended',
        [
          ['ABANDONED', all.abandoned],
          ['REFORMULATED', all.reformulated],
          ['PLAN_CLOSED', all.planClosed],
        ],
        all.goals,
      )}
      {tile('overdue', [['OVERDUE', all.overdue]], all.open)}
      {tile('kept', [['ON_TIME', all.original?.onTime ?? null, 'ORIGINAL']], all.original?.decided)}
    </div>
  )
}

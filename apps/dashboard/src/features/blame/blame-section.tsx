'use client'
import { clsx } from 'clsx'
import { parseAsBoolean, parseAsString, useQueryState } from 'nuqs'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useClock } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useKeys } from '../shell/keys.ts'
import { ageOf, ages } from './age.ts'
import { BlamedRow, tints } from './blamed-row.tsx'
import { chosen, people } from './chosen.ts'
import { useBlame } from './use-blame.ts'
import { NamesProvider } from './value.tsx'

const go = (by: number) => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-origin]')]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus()
}

const Legend = () => {
  const t = useTranslations('blame')
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-3 gap-y-1 text-muted text-xs">
      {ages.map(age => (
        <li key={age} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={clsx('size-3.5 rounded-[3px] border border-line', tints[age])} />
          {t(`ages.${age}`)}
        </li>
      ))}
    </ul>
  )
}

/** The whole plan with the origin of each of its values, at the moment of the time bar. */
export const BlameSection = () => {
  const t = useTranslations()
  const { id, at, axis, live, state, past } = usePlanView()
  const clock = useClock()
  const [person, setPerson] = useQueryState('actor', parseAsString.withOptions({ history: 'push' }))
  const [unexplained, setUnexplained] = useQueryState(
    'unexplained',
    parseAsBoolean.withDefault(false).withOptions({ history: 'push' }),
  )
  const { elements, busy, failed, retry } = useBlame({ id, at, axis, version: live.version })
  const everybody = useMemo(() => people(elements ?? []), [elements])
  const shown = useMemo(
    () => chosen(elements ?? [], { person, unexplained }),
    [elements, person, unexplained],
  )
  const names = useMemo(
    () =>
      new Map([
        ...(elements ?? []).map(({ id: element, name }) => [element, name] as const),
        [state.owner.personId, state.owner.name] as const,
        ...(state.coach ? [[state.coach.personId, state.coach.name] as const] : []),
      ]),
    [elements, state.owner, state.coach],
  )
  const count = (of: typeof shown) => of.reduce((sum, { fields }) => sum + fields.nodes.length, 0)
  const all = count(elements ?? [])
  const moment = past ? state.asOf : (clock ?? state.asOf)
  useKeys({ j: () => go(1), k: () => go(-1), Backspace: () => history.back() })
  const clear = () => {
    void setPerson(null)
    void setUnexplained(null)
  }
  return (
    <Section
      id="blame"
      title={t('sections.blame')}
      count={elements && t('blame.count', { shown: count(shown), all })}
    >
      <p className="mb-3 max-w-prose text-muted text-sm">{t('blame.lead')}</p>
      {elements && (
        <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">{t('blame.filters')}</legend>
            {everybody.map(one => (
              <FilterChip
                key={one.personId}
                on={person === one.personId}
                onClick={() => void setPerson(person === one.personId ? null : one.personId)}
              >
                <bdi>{one.name}</bdi> {one.fields}
              </FilterChip>
            ))}
            <FilterChip on={unexplained} onClick={() => void setUnexplained(unexplained ? null : true)}>
              {t('blame.unexplained')}
            </FilterChip>
          </fieldset>
          <Legend />
        </div>
      )}
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {!elements && !failed && <Skeleton className="h-96" />}
      {elements && shown.length === 0 && (
        <Empty
          title={t(all === 0 ? 'blame.none' : 'blame.noneChosen')}
          action={all > 0 && <Button onClick={clear}>{t('blame.clear', { all })}</Button>}
        />
      )}
      <div className="flex flex-col gap-4" aria-busy={busy}>
        <NamesProvider value={names}>
          {shown.map(element => (
            <section
              key={`${element.kind}${element.id}`}
              aria-label={`${t(`compare.kinds.${element.kind}`)}: ${element.name}`}
              className="surface-card overflow-hidden"
            >
              <h3 className="border-line border-b bg-surface px-3 py-1.5 text-sm">
                <span className="text-muted">{t(`compare.kinds.${element.kind}`)}</span>{' '}
                <Bdi text={element.name} className="font-medium" />
              </h3>
              <ul className="divide-y divide-line">
                {element.fields.nodes.map(field => (
                  <BlamedRow
                    key={field.path}
                    element={element}
                    field={field}
                    age={ageOf(field.current.at, moment)}
                  />
                ))}
              </ul>
              {element.fields.totalCount > 40 && (
                <p className="px-3 py-1.5 text-muted text-xs">
                  {t('blame.more', { more: element.fields.totalCount - 40 })}
                </p>
              )}
            </section>
          ))}
        </NamesProvider>
      </div>
    </Section>
  )
}

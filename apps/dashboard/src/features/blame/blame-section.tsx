'use client'
import { clsx } from 'clsx'
import { parseAsBoolean, parseAsString, useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useClock } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { ages } from './age.ts'
import { BlamedPart } from './blamed-part.tsx'
import { tints } from './blamed-row.tsx'
import { byKind, chosen, people } from './chosen.ts'
import type { BlamedElement } from './documents.ts'
import { useBlame } from './use-blame.ts'
import { usePrinting } from './use-printing.ts'
import { NamesProvider } from './value.tsx'

/** As many values stand open by themselves; of more, what the reader opens. */
const seenAtOnce = 40

const keyOf = ({ kind, id }: BlamedElement) => `${kind}${id}`
const count = (of: readonly BlamedElement[]) => of.reduce((sum, { fields }) => sum + fields.length, 0)

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
  const format = useFormat()
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
  const all = count(elements ?? [])
  const printing = usePrinting()
  // what was opened and folded by hand; the others are as many as they are
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const few = count(shown) <= seenAtOnce
  const isOpen = (element: BlamedElement) => printing || (byHand.get(keyOf(element)) ?? few)
  const openAll = (open: boolean) => setByHand(new Map(shown.map(each => [keyOf(each), open])))
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
      {shown.length > 1 && (
        <p className="mb-2 flex print:hidden">
          <Button size="small" className="ms-auto" onClick={() => openAll(!shown.every(isOpen))}>
            {t(shown.every(isOpen) ? 'blame.foldAll' : 'blame.openAll')}
          </Button>
        </p>
      )}
      <div className="flex flex-col gap-5" aria-busy={busy}>
        <NamesProvider value={names}>
          {byKind(shown).map(([kind, parts]) => (
            <section key={kind} aria-labelledby={`blame-${kind}`}>
              <h3 id={`blame-${kind}`} className="mb-1.5 text-sm">
                <span className="font-medium">{t(`compare.kinds.${kind}`)}</span>{' '}
                <span className="text-muted">{format.number(parts.length)}</span>
              </h3>
              <ul className="surface-card divide-y divide-line overflow-hidden">
                {parts.map(element => (
                  <BlamedPart
                    key={keyOf(element)}
                    element={element}
                    moment={moment}
                    open={isOpen(element)}
                    onOpen={open => setByHand(new Map(byHand).set(keyOf(element), open))}
                  />
                ))}
              </ul>
            </section>
          ))}
        </NamesProvider>
      </div>
    </Section>
  )
}

'use client'
import { ArrowLeftRight, Download } from 'lucide-react'
import dynamic from 'next/dynamic'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty, Notice, Problem, Skeleton } from '../../components/ui/states.tsx'
import { csv, fileName, saveFile } from '../export/csv.ts'
import { useFieldName, useFieldValue } from '../history/use-fields.ts'
import { now, printMoment } from '../moment/moment.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { type Counts, type ElementDiff, occasionsQuery } from './documents.ts'
import { MomentSlider } from './moment-slider.tsx'
import { type Preset, presetsOf } from './presets.ts'
import { markdown, rowsOf } from './rows.ts'
import { SidePicker } from './side-picker.tsx'
import { Summary } from './summary.tsx'
import { Table, useColumns } from './table.tsx'
import { useComparison } from './use-comparison.ts'
import { useSide } from './use-side.ts'

// Drawn by the server where they are asked for; the summary is what most come for.
const Between = dynamic(() => import('./between.tsx').then(module => module.Between))
const Sides = dynamic(() => import('./sides.tsx').then(module => module.Sides))

const modes = ['summary', 'sides', 'table', 'events'] as const

const CountWords = ({ counts }: { readonly counts: Counts }) => {
  const t = useTranslations('compare')
  const said = (['added', 'removed', 'changed', 'moved'] as const).filter(each => counts[each] > 0)
  return (
    <span className="flex flex-wrap gap-x-3">
      {said.map(each => (
        <strong key={each} className="font-semibold">
          {t(each, { count: counts[each] })}
        </strong>
      ))}
    </span>
  )
}

/** The difference between any two moments of the plan, net and gross. `a` and `b` of the address name them. */
export const CompareSection = () => {
  const t = useTranslations()
  const { id, live, axis, index } = usePlanView()
  const { preferences } = usePreferences()
  const [{ data: occasions }] = useQuery({ query: occasionsQuery, variables: { id } })
  const reviewed = occasions?.plan?.reviewed.nodes[0]?.toVersion
  const signed = occasions?.plan?.signed.nodes[0]?.toVersion
  const presets = useMemo(
    () =>
      presetsOf(
        { ...(reviewed !== undefined && { reviewed }), ...(signed !== undefined && { signed }) },
        new Date(),
        preferences.zone,
      ),
    [reviewed, signed, preferences.zone],
  )
  const [first] = presets
  const one = useSide('a', first?.a ?? { kind: 'version', version: 1 })
  const other = useSide('b', now)
  const swapped = one.place > other.place
  const [from, to] = swapped ? [other, one] : [one, other]
  const [mode, setMode] = useQueryState('view', parseAsStringLiteral(modes).withDefault('summary'))
  const [kind, setKind] = useState<ElementDiff['kind'] | null>(null)
  const [focused, setFocused] = useState(-1)
  const ready = from.at !== undefined && to.at !== undefined
  const { comparison, busy, failed, retry } = useComparison({
    id,
    from: from.at,
    to: to.at,
    axis,
    version: live.version,
  })
  const columns = useColumns()
  const differing = (comparison?.elements ?? []).filter(each => each.mark !== 'CANCELLED')
  const elements = differing.filter(each => kind === null || each.kind === kind)
  const endedAgain = (comparison?.elements ?? []).filter(each => each.mark === 'CANCELLED')
  const cancelled = comparison ? comparison.cancelled.totalCount + comparison.counts.cancelled : 0

  const choose = ({ a, b }: Preset) => {
    one.set(a)
    other.set(b)
  }
  const swap = () => {
    one.set(other.moment)
    other.set(one.moment)
  }
  const go = (by: number) => {
    const next = Math.min(elements.length - 1, Math.max(0, focused + by))
    if (elements.length === 0) return
    setFocused(next)
    const element = document.querySelector<HTMLElement>(`[data-difference="${next}"]`)
    element?.scrollIntoView({ block: 'nearest' })
    element?.focus({ preventScroll: true })
  }
  useKeys({ s: swap, j: () => go(1), k: () => go(-1) })

  const fieldName = useFieldName()
  const fieldValue = useFieldValue()
  const name = (ending: string) =>
    fileName(
      `plan-${planIdOf(id)}_${printMoment(from.moment)}_${printMoment(to.moment)}`.replaceAll(':', ''),
      undefined,
      new Date().toISOString().slice(0, 10),
      ending,
    )
  const asCsv = () =>
    saveFile(
      name('csv'),
      new Blob(
        [
          csv(
            columns.map(column => column.head),
            rowsOf(elements).map(row => columns.map(column => column.text(row))),
          ),
        ],
        { type: 'text/csv' },
      ),
    )
  const asMarkdown = () =>
    saveFile(
      name('md'),
      new Blob(
        [
          markdown(live.state?.title ?? '', elements, {
            kind: each => t(`compare.kinds.${each}`),
            field: fieldName,
          }),
        ],
        { type: 'text/markdown' },
      ),
    )
  const asJson = () =>
    saveFile(
      name('json'),
      new Blob([JSON.stringify({ from: from.at, to: to.at, axis, elements }, null, 2)], {
        type: 'application/json',
      }),
    )

  const choices = [
    { words: t('compare.start'), moment: { kind: 'version' as const, version: 1 } },
    ...presets.flatMap(preset => {
      const words = {
        sinceReview: 'lastReview',
        sinceSigned: 'lastSigned',
        sinceMonth: 'monthAgo',
        sinceQuarter: 'quarter',
      } as const
      return preset.key === 'whole' ? [] : [{ words: t(`compare.${words[preset.key]}`), moment: preset.a }]
    }),
  ]
  return (
    <Section
      id="compare"
      title={t('sections.compare')}
      action={
        comparison &&
        elements.length > 0 &&
        (
          [
            ['csv', asCsv],
            ['markdown', asMarkdown],
            ['json', asJson],
          ] as const
        ).map(([format, save]) => (
          <Button key={format} size="small" look="quiet" onClick={save}>
            <Download size={13} aria-hidden />
            {t(`compare.${format}`)}
          </Button>
        ))
      }
    >
      {[one, other].map(
        side =>
          side.unreadable !== null && (
            <Notice key={side.unreadable}>
              {t('compare.unreadable', { text: side.unreadable, instead: printMoment(side.moment) })}
            </Notice>
          ),
      )}
      {swapped && <Notice>{t('compare.ordered')}</Notice>}
      <div className="mb-3 flex flex-wrap items-end gap-2">
        {/* on a phone one below the other: a moment and its version are read whole */}
        <SidePicker label={t('compare.from')} side={from} choices={choices} className="max-sm:basis-3/4" />
        <Button
          size="icon"
          onClick={swap}
          aria-label={t('compare.swap')}
          title={t('compare.swap')}
          aria-keyshortcuts="s"
        >
          <ArrowLeftRight size={16} aria-hidden />
        </Button>
        <SidePicker label={t('compare.to')} side={to} choices={choices} className="max-sm:basis-full" />
      </div>
      {index && index.versions.length > 1 && <MomentSlider index={index} from={from} to={to} />}
      <fieldset className="mb-4 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('compare.presets')}</legend>
        {presets.map(preset => (
          <FilterChip
            key={preset.key}
            on={
              printMoment(preset.a) === printMoment(one.moment) &&
              printMoment(preset.b) === printMoment(other.moment)
            }
            onClick={() => choose(preset)}
          >
            {t(`compare.${preset.key}`)}
          </FilterChip>
        ))}
      </fieldset>

      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {!comparison && !failed && <Skeleton className="h-72" />}
      {comparison && (
        <div aria-busy={busy || !ready}>
          <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1" role="status">
            <span>{t('compare.said', { events: comparison.between.totalCount })}</span>
            <CountWords counts={comparison.counts} />
          </p>
          <div className="mb-4 flex flex-wrap items-center gap-2">
            <Segmented
              label={t('compare.mode')}
              value={mode}
              onChange={next => void setMode(next)}
              options={[
                { value: 'summary', label: t('compare.summary') },
                { value: 'sides', label: t('compare.sides') },
                { value: 'table', label: t('compare.table') },
                { value: 'events', label: t('compare.between') },
              ]}
            />
            {mode !== 'events' && comparison.countsByKind.length > 1 && (
              <div className="flex flex-wrap gap-1.5">
                {comparison.countsByKind.flatMap(({ kind: each, counts }) => {
                  const differ = counts.added + counts.removed + counts.changed + counts.moved
                  return differ === 0 ? (
                    []
                  ) : (
                    <FilterChip
                      key={each}
                      on={kind === each}
                      onClick={() => {
                        setKind(kind === each ? null : each)
                        setFocused(-1)
                      }}
                    >
                      {t(`compare.kinds.${each}`)} {differ}
                    </FilterChip>
                  )
                })}
              </div>
            )}
            {focused >= 0 && elements.length > 0 && (
              <span className="text-muted text-sm" aria-live="polite">
                {t('compare.difference', { n: focused + 1, of: elements.length })}
              </span>
            )}
          </div>
          {mode === 'events' ? (
            from.at !== undefined &&
            to.at !== undefined && <Between id={id} from={from.at} to={to.at} axis={axis} />
          ) : elements.length === 0 ? (
            <Empty
              title={cancelled > 0 ? t('compare.equalCancelled', { count: cancelled }) : t('compare.equal')}
              action={<Button onClick={() => void setMode('events')}>{t('compare.between')}</Button>}
            >
              {cancelled > 0 && t('compare.equalHint')}
            </Empty>
          ) : mode === 'table' ? (
            <Table rows={rowsOf(elements)} />
          ) : mode === 'sides' ? (
            <>
              <div className="max-lg:hidden">
                <Sides elements={elements} />
              </div>
              <div className="lg:hidden">
                <Summary elements={elements} focused={focused} />
              </div>
            </>
          ) : (
            <Summary elements={elements} focused={focused} />
          )}
          {mode !== 'events' && cancelled > 0 && (
            <div className="mt-4">
              <Disclosure summary={t('compare.cancelled', { count: cancelled })}>
                <ul className="flex flex-col gap-1 text-muted">
                  {endedAgain.map(({ kind: of, id: element, name: called }) => (
                    <li key={`${of}${element}`}>
                      {t.rich('compare.cancelledElement', {
                        kind: t(`compare.kinds.${of}`),
                        name: () => <bdi>{called}</bdi>,
                      })}
                    </li>
                  ))}
                  {comparison.cancelled.nodes.map(each => (
                    <li key={`${each.id}${each.path}`}>
                      {t.rich('compare.cancelledAs', {
                        field: fieldName(each.path),
                        value: () => (
                          <bdi>
                            {each.value ? fieldValue(each.path, each.value.text) : t('compare.nothing')}
                          </bdi>
                        ),
                        name: () => <bdi>{each.name}</bdi>,
                      })}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </div>
          )}
        </div>
      )}
    </Section>
  )
}

'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { type DotRow, Dots, dotsHeight } from '../chart/dots.tsx'
import { Histogram } from '../chart/histogram.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { CompletionGroup } from './documents.ts'
import { Exact, useEstimates } from './exact.tsx'
import { Figures } from './figures.tsx'
import { told, useGroupColumns } from './group-bars.tsx'
import { dates } from './outcomes.ts'
import { type Slippage, slippageQuery } from './time-documents.ts'

const height = 220

type Bin = NonNullable<Slippage['bins']>[number]

/** C10: how late, against what was promised first, or signed off? */
export const SlippageFigures = ({
  by,
  nameOf,
}: {
  readonly by: CompletionGroup | null
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations('analytics')
  const [date, setDate] = useQueryState(
    'due',
    parseAsStringLiteral(dates.map(each => each.date))
      .withDefault('ORIGINAL')
      .withOptions({ history: 'push' }),
  )
  return (
    <div>
      <div className="mb-2 max-w-full overflow-x-auto">
        <Segmented
          label={t('dueDate')}
          value={date}
          options={dates.map(each => ({ value: each.date, label: t(`dates.${each.key}`) }))}
          onChange={next => void setDate(next)}
        />
      </div>
      <Figures
        query={slippageQuery}
        variables={{ by: null, date }}
        pageOf={data => data.organisation.slippage}
        height="h-80"
      >
        {rows => <Distribution all={told(rows)[0]} file={`analytics-slippage-${date.toLowerCase()}`} />}
      </Figures>
      {by !== null && (
        <div className="mt-5">
          <Figures
            query={slippageQuery}
            variables={{ by, date }}
            pageOf={data => data.organisation.slippage}
            height="h-40"
          >
            {rows => <ByGroup rows={rows} nameOf={nameOf} file={`analytics-slippage-${by.toLowerCase()}`} />}
          </Figures>
        </div>
      )}
    </div>
  )
}

const Distribution = ({ all, file }: { readonly all: Slippage | undefined; readonly file: string }) => {
  const t = useTranslations('analytics')
  const { share, days } = useEstimates()
  const bins = all?.bins ?? []
  const open = bins.reduce((sum, bin) => sum + (bin.open ?? 0), 0)
  const hidden = bins.filter(bin => bin.achieved === null).length
  const mark = (at: number | null | undefined, words: string, dash: string) =>
    typeof at === 'number' ? [{ at, words: t('markAt', { words, days: days(at) }), dash }] : []
  const column = (key: string, head: string, of: (bin: Bin) => number | null): Column<Bin> => ({
    key,
    head,
    end: true,
    cell: bin => of(bin) ?? '–',
    text: of,
  })
  return (
    <ChartFigure
      title={t('slippageTitle')}
      finding={
        all && bins.length > 0
          ? t('slippageFinding', {
              goals: all.goals ?? 0,
              known: typeof all.median === 'number' && typeof all.p90 === 'number' ? 'yes' : 'no',
              median: days(all.median ?? 0),
              p90: days(all.p90 ?? 0),
              decided: all.onTime ? 'yes' : 'no',
              onTime: share(all.onTime?.estimate ?? 0),
              open,
              hidden,
            })
          : t('slippageNone')
      }
      note={t('slippageRead')}
      keys={[
        { words: t('achieved'), colour: 'var(--done)', sign: '✔' },
        { words: t('openLate'), colour: 'var(--stuck)', sign: '■' },
      ]}
      lazy={false}
      height={height}
      chart={
        bins.length > 0 ? (
          <Histogram
            height={height}
            bins={bins.map(({ from, until, achieved, open: late }) => ({
              from,
              until,
              parts: [
                { key: 'achieved', value: achieved ?? 0, colour: 'var(--done)' },
                { key: 'open', value: late ?? 0, colour: 'var(--stuck)' },
              ],
            }))}
            marks={[
              { at: 0, words: t('dueDay') },
              ...mark(all?.median, t('median'), '6 3'),
              ...mark(all?.p90, t('p90'), '2 3'),
            ]}
            words={at => t('daysAfterDue', { days: at })}
          />
        ) : undefined
      }
      columns={[
        column('from', t('binFrom'), bin => bin.from),
        column('until', t('binUntil'), bin => bin.until),
        column('achieved', t('achieved'), bin => bin.achieved),
        column('open', t('openLate'), bin => bin.open),
      ]}
      rows={bins}
      keyOf={bin => String(bin.from)}
      file={file}
    />
  )
}

const ByGroup = ({
  rows,
  nameOf,
  file,
}: {
  readonly rows: readonly Slippage[]
  readonly nameOf: (group: string | null) => string
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { share, days, limits } = useEstimates()
  const groupColumns = useGroupColumns<Slippage>(nameOf)
  const dots: readonly DotRow[] = told(rows).flatMap(({ group, onTime }) =>
    onTime
      ? [
          {
            key: group ?? '',
            label: nameOf(group),
            aside: share(onTime.estimate),
            dots: [
              {
                key: 'onTime',
                at: 100 * onTime.estimate,
                shape: 'dot',
                colour: 'var(--primary)',
                value: onTime.estimate,
                ...(onTime.lower !== null &&
                  onTime.upper !== null && {
                    interval: [100 * onTime.lower, 100 * onTime.upper] as const,
                  }),
              },
            ],
          },
        ]
      : [],
  )
  const number = (key: 'median' | 'p90', head: string): Column<Slippage> => ({
    key,
    head,
    end: true,
    cell: row => <Exact value={row[key]} words={days} />,
    text: row => row[key],
  })
  return (
    <ChartFigure
      title={t('slippageByTitle')}
      finding={t('slippageByFinding', { shown: told(rows).length, all: rows.length })}
      note={t('slippageByRead')}
      lazy={false}
      height={dotsHeight(dots.length)}
      chart={
        dots.length > 0 ? <Dots rows={dots} from={format.percent(0)} to={format.percent(1)} /> : undefined
      }
      columns={[
        ...groupColumns,
        {
          key: 'goals',
          head: t('datedGoals'),
          end: true,
          cell: row => row.goals ?? '–',
          text: row => row.goals,
        },
        {
          key: 'onTime',
          head: t('incidenceOnTime'),
          end: true,
          cell: row => <Exact value={row.onTime?.estimate} words={share} />,
          text: row => row.onTime?.estimate ?? null,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: row => limits(row.onTime, share),
          text: row => limits(row.onTime, share),
        },
        number('median', t('medianLate')),
        number('p90', t('p90Late')),
      ]}
      rows={rows}
      keyOf={row => row.group ?? ''}
      file={file}
    />
  )
}

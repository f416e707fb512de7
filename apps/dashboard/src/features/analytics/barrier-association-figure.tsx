'use client'
import { useTranslations } from 'use-intl'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { type DotRow, Dots, dotsHeight } from '../chart/dots.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Exact, useEstimates } from './exact.tsx'
import { Figures } from './figures.tsx'
import { told } from './group-bars.tsx'
import { type Association, barrierAssociationQuery } from './time-documents.ts'

type Row = Association & { readonly group: string; readonly horizon: number }

const sides = [
  { obstructed: false, key: 'unobstructed', shape: 'ring', colour: 'var(--c1)', sign: '○' },
  { obstructed: true, key: 'obstructed', shape: 'dot', colour: 'var(--stuck)', sign: '●' },
] as const

/** C11: do barriers go with fewer achieved goals? Sorted by what stood in the way on one day, never by “ever had one”. */
export const BarrierAssociationFigures = () => (
  <Figures
    query={barrierAssociationQuery}
    variables={{}}
    pageOf={({ organisation: { barrierAssociation: found } }) => ({
      asOf: found.asOf,
      nodes: found.rows.map(row => ({
        ...row,
        group: `${row.landmark} ${row.obstructed}`,
        horizon: found.horizon,
      })),
    })}
    height="h-72"
  >
    {rows => <Sides rows={rows} />}
  </Figures>
)

/** Both sides of each landmark on one line. */
export const associationDots = (
  rows: readonly Row[],
  nameOf: (landmark: number) => string,
): readonly DotRow[] =>
  [...Map.groupBy(told(rows), ({ landmark }) => landmark)].map(([landmark, of]) => ({
    key: String(landmark),
    label: nameOf(landmark),
    dots: sides.flatMap(({ obstructed, key, shape, colour }) => {
      const found = of.find(row => row.obstructed === obstructed)?.achieved
      return found
        ? [
            {
              key,
              shape,
              colour,
              at: 100 * found.estimate,
              value: found.estimate,
              ...(found.lower !== null &&
                found.upper !== null && { interval: [100 * found.lower, 100 * found.upper] as const }),
            },
          ]
        : []
    }),
  }))

const Sides = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { share, limits } = useEstimates()
  const name = (landmark: number) => t('landmark', { days: landmark })
  const dots = associationDots(rows, name)
  const sideOf = (row: Row) => t(row.obstructed ? 'obstructed' : 'unobstructed')
  const of = (obstructed: boolean) => told(rows).find(row => row.obstructed === obstructed)
  const [without, having] = [of(false), of(true)]
  return (
    <ChartFigure
      title={t('associationTitle')}
      finding={
        without?.achieved && having?.achieved && without.landmark === having.landmark
          ? t('associationFinding', {
              days: without.landmark,
              horizon: without.horizon,
              having: share(having.achieved.estimate),
              havingGoals: having.goals ?? 0,
              without: share(without.achieved.estimate),
              withoutGoals: without.goals ?? 0,
            })
          : t('associationNone')
      }
      note={t('associationRead')}
      keys={sides.map(({ key, colour, sign }) => ({ words: t(key), colour, sign }))}
      lazy={false}
      height={dotsHeight(dots.length)}
      chart={
        dots.length > 0 ? <Dots rows={dots} from={format.percent(0)} to={format.percent(1)} /> : undefined
      }
      columns={[
        { key: 'landmark', head: t('onDay'), cell: row => name(row.landmark), text: row => row.landmark },
        { key: 'side', head: t('group'), cell: sideOf, text: sideOf },
        {
          key: 'people',
          head: t('people'),
          end: true,
          cell: row => row.people ?? t('tooFew'),
          text: row => row.people ?? t('tooFew'),
        },
        { key: 'goals', head: t('goals'), end: true, cell: row => row.goals ?? '–', text: row => row.goals },
        {
          key: 'achieved',
          head: t('achievedWithin', { horizon: rows[0]?.horizon ?? 0 }),
          end: true,
          cell: row => <Exact value={row.achieved?.estimate} words={share} />,
          text: row => row.achieved?.estimate ?? null,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: row => limits(row.achieved, share),
          text: row => limits(row.achieved, share),
        },
      ]}
      rows={rows}
      keyOf={row => row.group}
      file="analytics-barrier-association"
    />
  )
}

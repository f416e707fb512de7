'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { ReliabilityPlot } from '../chart/reliability.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Exact, useEstimates } from './exact.tsx'
import { Figures } from './figures.tsx'
import { told } from './group-bars.tsx'
import { type Calibration, calibrationQuery } from './time-documents.ts'

const height = 240
const surest = 10

type Bin = Calibration['bins'][number] & { readonly group: string }

/** C21: does confidence foretell the outcome? */
export const CalibrationFigures = () => (
  <Figures
    query={calibrationQuery}
    variables={{}}
    pageOf={({ organisation: { calibration } }) => ({
      asOf: calibration.asOf,
      nodes: calibration.bins.map(bin => ({ ...bin, group: String(bin.confidence), whole: calibration })),
    })}
    height="h-80"
  >
    {rows => <Reliability rows={rows} whole={rows[0]?.whole} />}
  </Figures>
)

const Reliability = ({
  rows,
  whole,
}: {
  readonly rows: readonly Bin[]
  readonly whole: Calibration | undefined
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { share, decimal, limits } = useEstimates()
  const shown = told(rows)
  const most = Math.max(1, ...shown.map(({ goals }) => goals ?? 0))
  const count = (key: 'goals' | 'achieved', head: string): Column<Bin> => ({
    key,
    head,
    end: true,
    cell: row => row[key] ?? '–',
    text: row => row[key],
  })
  return (
    <ChartFigure
      title={t('calibrationTitle')}
      finding={
        whole && typeof whole.brier === 'number'
          ? t('calibrationFinding', {
              goals: whole.goals ?? 0,
              brier: decimal(whole.brier),
              uninformed: decimal(whole.uninformed ?? 0),
              better: whole.brier < (whole.uninformed ?? 0) ? 'yes' : 'no',
            })
          : t('calibrationNone')
      }
      note={t('calibrationRead')}
      keys={[
        { words: t('achievedByDue'), colour: 'var(--primary)', sign: '●' },
        { words: t('asStated'), colour: 'var(--muted)', dash: '6 4' },
      ]}
      lazy={false}
      height={height}
      chart={
        shown.length > 0 ? (
          <ReliabilityPlot
            height={height}
            words={format.percent}
            dots={shown.flatMap(({ group, confidence, share: achieved, lower, upper, goals }) =>
              achieved === null || lower === null || upper === null
                ? []
                : [
                    {
                      key: group,
                      stated: confidence / surest,
                      share: achieved,
                      interval: [lower, upper] as const,
                      weight: (goals ?? 0) / most,
                    },
                  ],
            )}
          />
        ) : undefined
      }
      columns={[
        {
          key: 'stated',
          head: t('stated'),
          end: true,
          cell: row => t('outOfTen', { confidence: row.confidence }),
          text: row => row.confidence,
        },
        {
          key: 'people',
          head: t('people'),
          end: true,
          cell: row => row.people ?? t('tooFew'),
          text: row => row.people ?? t('tooFew'),
        },
        count('goals', t('decidedGoals')),
        count('achieved', t('achievedByDue')),
        {
          key: 'share',
          head: t('shareOf', { end: t('achievedByDue') }),
          end: true,
          cell: row => <Exact value={row.share} words={share} />,
          text: row => row.share,
        },
        {
          key: 'interval',
          head: t('interval'),
          end: true,
          cell: row => limits(row, share),
          text: row => limits(row, share),
        },
      ]}
      rows={rows}
      keyOf={row => row.group}
      file="analytics-confidence"
    />
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { Dots, dotsHeight } from '../chart/dots.tsx'
import { useSlip } from '../history/use-fields.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { Commitment } from '../progress/commitment-fields.ts'
import { dueDots, scaleOf } from './due-dots.ts'

/** C17: which promises moved, and how far; original, signed-off and present. */
export const Commitments = ({ commitments }: { readonly commitments: readonly Commitment[] }) => {
  const t = useTranslations('baseline')
  const code = useTranslations('code')
  const slipWords = useSlip()
  const format = useFormat()
  const { state, openGoal } = usePlanView()
  const day = (due: string | null | undefined) => (due ? format.day(due) : '–')
  const slip = (one: Commitment) => (one.sinceSignedOff ?? one.sinceOriginal).slipDays
  const target = (one: Commitment) => (one.sinceSignedOff ?? one.sinceOriginal).target
  const signs = (one: Commitment): string =>
    [
      target(one) === 'SAME' ? undefined : t(`targets.${target(one)}`),
      one.scopeDropped ? t('scopeDropped') : undefined,
      one.droppedSteps.totalCount > 0 ? t('droppedSteps', { n: one.droppedSteps.totalCount }) : undefined,
      one.movedJustBefore.totalCount > 0 ? t('justBefore', { n: one.movedJustBefore.totalCount }) : undefined,
    ]
      .filter(word => word !== undefined)
      .join('; ')
  const columns: readonly Column<Commitment>[] = [
    {
      key: 'goal',
      head: t('columns.goal'),
      cell: one => (
        <button type="button" className="text-start hover:underline" onClick={() => openGoal(one.goalId)}>
          <Bdi text={one.statement} />
        </button>
      ),
      text: one => one.statement,
    },
    {
      key: 'status',
      head: t('columns.status'),
      cell: one => code(`GoalStatus.${one.status}`),
      text: one => code(`GoalStatus.${one.status}`),
    },
    {
      key: 'original',
      head: t('columns.original'),
      cell: one => day(one.original.due),
      text: one => one.original.due,
    },
    {
      key: 'signed',
      head: t('columns.signedOff'),
      cell: one => day(one.signedOff?.due),
      text: one => one.signedOff?.due ?? null,
    },
    {
      key: 'current',
      head: t('columns.current'),
      cell: one => day(one.current.due),
      text: one => one.current.due,
    },
    {
      key: 'slip',
      head: t('columns.slip'),
      end: true,
      cell: one => {
        const days = slip(one)
        return days ? slipWords(days) : '–'
      },
      text: one => slip(one),
    },
    {
      key: 'moves',
      head: t('columns.moves'),
      end: true,
      cell: one => one.dueMoves,
      text: one => one.dueMoves,
    },
    { key: 'signs', head: t('columns.signs'), cell: one => signs(one) || '–', text: signs },
  ]
  const dated = commitments.filter(one => one.original.due !== null && one.current.due !== null)
  const scale = scaleOf(dated)
  const later = commitments.filter(one => (slip(one) ?? 0) > 0).length
  const sooner = commitments.filter(one => (slip(one) ?? 0) < 0).length
  return (
    <ChartFigure
      title={t('commitments')}
      finding={t('commitmentsFinding', { all: commitments.length, later, sooner })}
      keys={[
        { words: t('columns.original'), colour: 'var(--muted)', sign: '○' },
        { words: t('columns.signedOff'), colour: 'var(--past-line)', sign: '◇' },
        { words: t('columns.current'), colour: 'var(--primary)', sign: '●' },
      ]}
      lazy={false}
      height={dotsHeight(dated.length)}
      chart={
        scale && (
          <Dots
            rows={dueDots(dated, scale, one =>
              [
                one.sinceOriginal.slipDays ? slipWords(one.sinceOriginal.slipDays) : undefined,
                one.sinceOriginal.target === 'SAME'
                  ? undefined
                  : t(`targetSigns.${one.sinceOriginal.target}`),
              ]
                .filter(word => word !== undefined)
                .join(' · '),
            )}
            from={format.day(scale.from)}
            to={format.day(scale.to)}
          />
        )
      }
      columns={columns}
      rows={commitments}
      keyOf={one => one.goalId}
      file={`commitments_rev${state.version}`}
    />
  )
}

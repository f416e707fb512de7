'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { late } from '../../components/ui/late.ts'
import { useClock, When } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Need, Skill } from './fragment.ts'
import { inTime, latestBySource, sources } from './ratings.ts'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

const looks = {
  SELF: { colour: 'var(--c1)', dash: '0', point: 'circle', sign: '○' },
  COACH: { colour: 'var(--c2)', dash: '7 4', point: 'square', sign: '□' },
  EVIDENCE: { colour: 'var(--c3)', dash: '2 3', point: 'triangle', sign: '△' },
} as const
const levels = [0, 1, 2, 3, 4, 5]

/** All ratings of one skill as they were given: none is ever replaced. */
export const Trajectory = ({
  skill,
  target,
  onClose,
}: {
  readonly skill: Skill
  readonly target: Need | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const { state, past } = usePlanView()
  const clock = useClock()
  const ordered = inTime(skill.ratings.nodes)
  const latest = latestBySource(ordered)
  const given = sources.flatMap(source => (latest[source] ? [{ source, rating: latest[source] }] : []))
  const until = past ? Date.parse(state.asOf) : (clock ?? Date.parse(state.asOf))
  return (
    <Dialog open side onOpenChange={open => !open && onClose()} title={<bdi>{skill.name}</bdi>}>
      <ChartFigure
        title={t('courseTitle', { name: skill.name })}
        finding={t('courseFinding', {
          n: skill.ratings.totalCount,
          latest: given
            .map(({ source, rating }) =>
              t('courseLatest', { source: t(`sources.${source}`), rating: rating.proficiency }),
            )
            .join(', '),
        })}
        keys={[
          ...given.map(({ source }) => ({
            words: t(`sources.${source}`),
            colour: looks[source].colour,
            sign: looks[source].sign,
          })),
          ...(target?.level != null
            ? [
                {
                  words: t('targetOf', { need: target.description, level: target.level }),
                  colour: 'var(--c6)',
                  dash: '6 4',
                },
              ]
            : []),
        ]}
        height={220}
        chart={
          ordered.length > 1 ? (
            <TimeChart
              height={220}
              points={[]}
              series={sources.map(source => ({
                key: 'proficiency',
                ...looks[source],
                points: ordered
                  .filter(rating => rating.source === source)
                  .map(({ at, proficiency }) => ({ at: Date.parse(at), proficiency })),
              }))}
              from={Date.parse(ordered[0]?.at ?? state.asOf)}
              to={until}
              domain={[0, 5]}
              ticks={levels}
              level={target?.level == null ? undefined : { value: target.level, colour: 'var(--c6)' }}
            />
          ) : undefined
        }
        columns={[
          {
            key: 'when',
            head: t('columns.when'),
            cell: rating => <When at={rating.at} />,
            text: rating => rating.at,
          },
          {
            key: 'source',
            head: t('columns.source'),
            cell: rating => t(`sources.${rating.source}`),
            text: rating => t(`sources.${rating.source}`),
          },
          {
            key: 'rating',
            head: t('columns.rating'),
            cell: rating => rating.proficiency,
            text: rating => rating.proficiency,
            end: true,
          },
          {
            key: 'evidence',
            head: t('columns.evidence'),
            cell: rating => rating.evidence && <Bdi text={rating.evidence} lines />,
            text: rating => rating.evidence,
          },
        ]}
        rows={[...ordered].reverse().map((rating, place) => ({ ...rating, place }))}
        keyOf={rating => String(rating.place)}
        file={`skill-${skill.id}`}
      />
    </Dialog>
  )
}

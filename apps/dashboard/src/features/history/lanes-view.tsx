'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Skeleton } from '../../components/ui/states.tsx'
import { DateOf, useClock } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { placed, placeOf, shortened } from '../chart/place.ts'
import { timeTicks } from '../chart/time-axis.ts'
import { useLetters } from '../chart/use-letters.ts'
import { useRtl } from '../chart/use-rtl.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { useSection } from '../plan/use-section.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { promisesQuery } from '../progress/documents.ts'
import { stepLives } from '../progress/step-lives.ts'
import { useStepEvents } from '../progress/use-step-events.ts'
import { reviewsQuery } from '../review/fragment.ts'
import { type Lane, lanesOf } from './lanes.ts'

const rowHeight = 36
const headHeight = 22

const looks = {
  GOAL: { colour: 'var(--c1)', sign: '●' },
  STEP: { colour: 'var(--c3)', sign: '·' },
  BARRIER: { colour: 'var(--stuck)', sign: '▲' },
  REVIEW: { colour: 'var(--c6)', sign: '◆' },
} as const

const Lanes = ({
  lanes,
  until,
  nameOf,
}: {
  readonly lanes: readonly Lane[]
  readonly until: number
  readonly nameOf: (lane: Lane) => string
}) => {
  const rtl = useRtl()
  const [chart, letters] = useLetters(64)
  const format = useFormat()
  const ends = lanes.flatMap(({ ended, due, agreed }) => [ended ?? until, due ?? until, agreed ?? until])
  const from = Math.min(until, ...lanes.map(lane => lane.from))
  const to = Math.max(until, ...ends)
  const along = (at: number) => (to === from ? 0 : (98 * (at - from)) / (to - from) + 1)
  const bar = (start: number, end: number) =>
    placed(along(start), Math.max(0.4, along(end) - along(start)), rtl)
  const height = headHeight + lanes.length * rowHeight
  return (
    <svg
      ref={chart}
      width="100%"
      height={height}
      className="block overflow-visible"
      aria-hidden
      fontSize="12"
    >
      {timeTicks(from, to, 6).map(tick => (
        <g key={tick}>
          <line
            x1={placeOf(along(tick), rtl)}
            x2={placeOf(along(tick), rtl)}
            y1={headHeight - 4}
            y2={height}
            stroke="var(--line)"
            strokeDasharray="2 4"
          />
          <text x={placeOf(along(tick), rtl)} y="12" textAnchor="middle" fill="var(--muted)">
            {format.month(tick)}
          </text>
        </g>
      ))}
      <line
        x1={placeOf(along(until), rtl)}
        x2={placeOf(along(until), rtl)}
        y1={headHeight - 4}
        y2={height}
        stroke="var(--past-line)"
        strokeWidth="1.5"
      />
      {lanes.map((lane, i) => {
        const { colour, sign } = looks[lane.kind]
        const end = lane.ended ?? until
        return (
          <g key={lane.id} transform={`translate(0 ${headHeight + i * rowHeight})`} data-lane={lane.kind}>
            <text
              x={placeOf(lane.kind === 'STEP' ? 2 : 0, rtl)}
              y="13"
              fill="var(--text)"
              fontWeight={lane.kind === 'GOAL' ? 500 : 400}
              style={{ unicodeBidi: 'plaintext' }}
            >
              {sign} {shortened(nameOf(lane), letters - 3)}
            </text>
            {lane.agreed !== undefined && lane.agreed > lane.from && (
              <rect
                {...bar(lane.from, lane.agreed)}
                y="19"
                height="11"
                fill="none"
                stroke="var(--muted)"
                strokeDasharray="3 3"
              />
            )}
            {end > lane.from && (
              <rect
                {...bar(lane.from, end)}
                y="21"
                height="7"
                rx="2"
                fill={colour}
                fillOpacity={lane.ended === undefined ? 1 : 0.6}
              />
            )}
            {lane.due !== undefined && (
              <line
                x1={placeOf(along(lane.due), rtl)}
                x2={placeOf(along(lane.due), rtl)}
                y1="17"
                y2="32"
                stroke={colour}
                strokeWidth="2.5"
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** C15: what ran when, against what was agreed. */
export const LanesView = () => {
  const t = useTranslations('history')
  const { id, at, axis, live, state, past } = usePlanView()
  const clock = useClock()
  const events = useStepEvents()
  const { data } = useFollowing(promisesQuery, { id, at: at ?? null, axis }, live.version)
  const { state: reviewed } = useSection(reviewsQuery)
  if (!events || !data || reviewed === undefined) return <Skeleton className="m-4 h-80" />
  const asOf = Date.parse(state.asOf)
  const until = past ? asOf : (clock ?? asOf)
  const lives = stepLives(events.filter(event => event.at <= until))
  const lanes = lanesOf(state, data.plan?.commitments.nodes ?? [], lives, reviewed?.reviews.nodes ?? [])
  const late = lanes.filter(
    ({ kind, due, ended }) => kind === 'GOAL' && due !== undefined && (ended ?? until) > due,
  )
  const name = (lane: Lane) => lane.name || t('lanes.REVIEW')
  const day = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString())
  const dated = (key: 'from' | 'due' | 'agreed' | 'ended') => ({
    key,
    head: t(`laneColumns.${key}`),
    cell: (lane: Lane) => {
      const time = lane[key]
      return time === undefined ? '–' : <DateOf at={time} />
    },
    text: (lane: Lane) => day(lane[key]),
  })
  return (
    <ChartFigure
      title={t('lanesTitle')}
      finding={t('lanesFinding', {
        goals: lanes.filter(({ kind }) => kind === 'GOAL').length,
        late: late.length,
        steps: lanes.filter(({ kind }) => kind === 'STEP').length,
        barriers: lanes.filter(({ kind }) => kind === 'BARRIER').length,
      })}
      note={t('lanesRead')}
      keys={(['GOAL', 'STEP', 'BARRIER', 'REVIEW'] as const).map(kind => ({
        words: t(`lanes.${kind}`),
        ...looks[kind],
      }))}
      lazy={false}
      height={headHeight + lanes.length * rowHeight}
      chart={lanes.length > 0 ? <Lanes lanes={lanes} until={until} nameOf={name} /> : undefined}
      columns={[
        {
          key: 'kind',
          head: t('laneColumns.kind'),
          cell: lane => t(`lanes.${lane.kind}`),
          text: lane => t(`lanes.${lane.kind}`),
        },
        { key: 'name', head: t('laneColumns.name'), cell: lane => <Bdi text={name(lane)} />, text: name },
        dated('from'),
        dated('due'),
        dated('agreed'),
        dated('ended'),
      ]}
      rows={lanes}
      keyOf={lane => lane.id}
      file="what-ran-when"
    />
  )
}

'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { Segmented } from '../../components/ui/segmented.tsx'
import { CohortTest } from './cohort-test.tsx'
import type { CompletionGroup } from './documents.ts'
import { DurationsFigure } from './durations-figure.tsx'
import { Figures } from './figures.tsx'
import { OutcomesFigure } from './outcomes-figure.tsx'
import { StrataFigure } from './strata-figure.tsx'
import { outcomesQuery, timesQuery } from './time-documents.ts'

const all = ['OUTCOMES', 'OPEN'] as const
const grouped = ['ACHIEVED', 'ABANDONED', 'REFORMULATED', 'PLAN_CLOSED', 'OPEN'] as const
const words = {
  OUTCOMES: 'outcomes',
  OPEN: 'stillOpen',
  ACHIEVED: 'achieved',
  ABANDONED: 'abandoned',
  REFORMULATED: 'reformulated',
  PLAN_CLOSED: 'planClosed',
} as const

/** How long goals take: of all together to each of their ends, or of groups beside each other to one. */
export const TimesFigures = ({
  by,
  nameOf,
}: {
  readonly by: CompletionGroup | null
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations('analytics')
  const [said, say] = useQueryState(
    'curve',
    parseAsStringLiteral([...grouped, 'OUTCOMES']).withOptions({ history: 'push' }),
  )
  const offered: readonly (keyof typeof words)[] = by === null ? all : grouped
  const curve = offered.find(each => each === said) ?? (by === null ? 'OUTCOMES' : 'ACHIEVED')
  const choice = (
    <div className="mb-2 max-w-full overflow-x-auto">
      <Segmented
        label={t('curve')}
        value={curve}
        options={offered.map(value => ({ value, label: t(words[value]) }))}
        onChange={next => void say(next === offered[0] ? null : next)}
      />
    </div>
  )
  if (by === null)
    return (
      <div>
        {choice}
        <Figures
          query={outcomesQuery}
          variables={{}}
          pageOf={data => data.organisation.timeToCompletion}
          height="h-[36rem]"
        >
          {rows => (
            <div className="flex flex-col gap-5">
              <OutcomesFigure all={rows[0]} open={curve === 'OPEN'} />
              <DurationsFigure by={null} groups={rows} nameOf={nameOf} file="analytics-durations" />
            </div>
          )}
        </Figures>
      </div>
    )
  return (
    <div>
      {choice}
      <Figures
        query={timesQuery}
        variables={{ by, of: curve === 'OUTCOMES' ? 'ACHIEVED' : curve }}
        pageOf={data => data.organisation.timeToCompletion}
        height="h-[36rem]"
      >
        {(rows, total) => (
          <div className="flex flex-col gap-5">
            <StrataFigure
              groups={rows}
              all={total}
              of={curve === 'OUTCOMES' ? 'ACHIEVED' : curve}
              nameOf={nameOf}
            />
            <DurationsFigure
              by={by}
              groups={rows}
              nameOf={nameOf}
              file={`analytics-durations-${by.toLowerCase()}`}
            />
            <CohortTest by={by} groups={rows} nameOf={nameOf} />
          </div>
        )}
      </Figures>
    </div>
  )
}

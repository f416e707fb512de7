import type { Goal } from '../../graphql/fragments.ts'

/** From baseline to target; the words beside it say the same in numbers. */
export const MeasureBar = ({ goal }: { readonly goal: Goal }) => {
  const { measure, latest } = goal
  const percent = Math.round(goal.progress * 100)
  const unit = measure ? (measure.unit ?? measure.what) : ''
  return (
    <div className="flex items-center gap-2.5 text-sm">
      <span aria-hidden className="h-1.5 w-20 shrink-0 overflow-hidden rounded-full bg-line/70 sm:w-36">
        <span
          className={`block h-full rounded-full ${goal.status === 'ACHIEVED' ? 'bg-done' : 'bg-moving'}`}
          style={{ width: `${percent}%` }}
        />
      </span>
      <span className="min-w-0 text-muted [overflow-wrap:anywhere]">
        {measure ? (
          <>
            <span className="font-medium text-text">{latest?.value ?? measure.baseline}</span> of{' '}
            {measure.target} <bdi>{unit}</bdi>
            {measure.baseline !== '0' && <span> from {measure.baseline}</span>}
          </>
        ) : (
          <>
            <span className="font-medium text-text">{percent} %</span>{' '}
            {goal.status === 'ACHIEVED' ? 'achieved' : 'by its steps'}
          </>
        )}
      </span>
    </div>
  )
}

import { clsx } from 'clsx'
import { CalendarClock } from 'lucide-react'
import { DayOf } from '../../components/ui/when.tsx'
import { slipWords } from '../history/field-values.ts'

export const Due = ({
  due,
  overdue,
  slip,
}: {
  readonly due: string | null
  readonly overdue: boolean
  readonly slip?: number | undefined
}) =>
  due && (
    <span
      className={clsx(
        'inline-flex flex-wrap items-center gap-1.5 text-sm',
        overdue ? 'font-medium text-removed' : 'text-muted',
      )}
    >
      <CalendarClock size={14} aria-hidden />
      <span>
        {overdue ? 'overdue since' : 'due'}{' '}
        <time dateTime={due}>
          <DayOf day={due} />
        </time>
      </span>
      {slip !== undefined && (
        <span
          title="Against the first due date"
          className="rounded-full border border-past-line/50 bg-past px-1.5 font-medium text-past-fg text-xs"
        >
          {slipWords(slip)}
        </span>
      )}
    </span>
  )

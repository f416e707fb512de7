import { clsx } from 'clsx'
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DayOf } from '../../components/ui/when.tsx'
import { useSlip } from '../history/use-fields.ts'

export const Due = ({
  due,
  overdue,
  slip,
}: {
  readonly due: string | null
  readonly overdue: boolean
  readonly slip?: number | undefined
}) => {
  const t = useTranslations('goal')
  const slipWords = useSlip()
  if (!due) return null
  return (
    <span
      className={clsx(
        'inline-flex flex-wrap items-center gap-1.5 text-sm',
        overdue ? 'font-medium text-removed' : 'text-muted',
      )}
    >
      <CalendarClock size={14} aria-hidden />
      <span>
        {t.rich('dueOn', {
          overdue: overdue ? 'yes' : 'no',
          at: () => (
            <time dateTime={due}>
              <DayOf day={due} />
            </time>
          ),
        })}
      </span>
      {slip !== undefined && (
        <span
          title={t('againstFirst')}
          className="rounded-full border border-past-line/50 bg-past px-1.5 font-medium text-past-fg text-xs"
        >
          {slipWords(slip)}
        </span>
      )}
    </span>
  )
}

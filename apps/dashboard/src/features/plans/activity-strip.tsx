'use client'
import { useTranslations } from 'use-intl'

/** C14: is this plan alive? One bar per month of the last twelve, oldest first. */
export const ActivityStrip = ({ activity }: { readonly activity: readonly number[] }) => {
  const t = useTranslations('portfolio')
  const most = Math.max(1, ...activity)
  const total = activity.reduce((sum, n) => sum + n, 0)
  return (
    <svg
      width="84"
      height="22"
      viewBox="0 0 84 22"
      role="img"
      aria-label={t('activity', { n: total })}
      className="rtl:-scale-x-100"
    >
      {activity.map((n, i) => {
        const height = n === 0 ? 1.5 : 4 + 17 * (Math.log1p(n) / Math.log1p(most))
        return (
          <rect
            key={i}
            x={i * 7}
            y={22 - height}
            width="5"
            height={height}
            rx="1"
            fill={n === 0 ? 'var(--line)' : 'var(--c1)'}
          />
        )
      })}
    </svg>
  )
}

import { clsx } from 'clsx'

const most = 5

/** The level asked for, and how much of it the latest rating reaches; the words stand beside it. */
export const LevelScale = ({ target, rated }: { readonly target: number; readonly rated: number }) => (
  <span aria-hidden className="inline-flex items-center gap-0.5">
    {Array.from({ length: most }, (_, i) => (
      <span
        key={i}
        className={clsx(
          'h-2.5 w-3.5 rounded-[2px] border',
          i < rated ? 'border-primary bg-primary' : i < target ? 'border-primary' : 'border-line',
        )}
      />
    ))}
  </span>
)

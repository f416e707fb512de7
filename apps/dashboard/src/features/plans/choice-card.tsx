import type { ReactNode } from 'react'

/** One of several ways to begin, with what it means. */
export const ChoiceCard = ({
  name,
  checked,
  onChoose,
  title,
  hint,
  children,
}: {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly title: string
  readonly hint: ReactNode
  readonly children?: ReactNode
}) => (
  <div className="rounded-card border border-line px-4 py-2.5 has-checked:border-primary has-checked:bg-added-bg/40">
    <label className="flex cursor-pointer items-start gap-3 pointer-coarse:min-h-11">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="mt-1 size-4 shrink-0 accent-primary"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="block font-medium text-sm">{title}</span>
        <span className="block text-muted text-sm">{hint}</span>
      </span>
    </label>
    {children && <div className="ps-7">{children}</div>}
  </div>
)

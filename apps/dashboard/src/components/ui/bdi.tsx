import { clsx } from 'clsx'

/** What a person wrote: its direction is its own, its line breaks stay, its longest word breaks. */
export const Bdi = ({
  text,
  lines = false,
  className,
}: {
  readonly text: string
  /** Keeps line breaks as they were typed. */
  readonly lines?: boolean
  readonly className?: string
}) => (
  <bdi className={clsx('[overflow-wrap:anywhere]', lines && 'whitespace-pre-line', className)}>{text}</bdi>
)

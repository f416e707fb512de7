import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'

/** What the API puts where the name or the title of somebody who was erased stood. */
const erasedName = '[erased]'

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
}) =>
  text === erasedName ? (
    <Erased className={className} />
  ) : (
    <bdi className={clsx('[overflow-wrap:anywhere]', lines && 'whitespace-pre-line', className)}>{text}</bdi>
  )

/** Said in the reader's words, so that nobody takes it for what was written there. */
const Erased = ({ className }: { readonly className: string | undefined }) => (
  <i className={clsx('text-muted', className)}>{useTranslations('erasure')('erased')}</i>
)

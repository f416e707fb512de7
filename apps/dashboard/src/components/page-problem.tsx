'use client'
import { useTranslations } from 'use-intl'
import { Button } from './ui/button.tsx'
import { Empty, Problem } from './ui/states.tsx'

/** Instead of what could not be drawn: what happened in plain words, and the way on. What was typed is kept. */
export const PageProblem = ({
  error,
  words,
  onRetry,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly words: 'unexpected' | 'block'
  readonly onRetry: () => void
}) => {
  const t = useTranslations('states')
  // a part of an older build is asked for, which the server no longer has
  if (error.name === 'ChunkLoadError' && navigator.onLine)
    return (
      <Empty
        title={t('newVersion')}
        action={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
      />
    )
  return (
    <Problem onRetry={onRetry}>
      {t(words)} {error.digest !== undefined && t('request', { id: error.digest })}
    </Problem>
  )
}

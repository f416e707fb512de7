'use client'
import { useTranslations } from 'use-intl'
import { usePlanView } from '../plan/plan-context.tsx'

/** Moves the page to the version that a row of a table tells of. */
export const VersionLink = ({ version }: { readonly version: number }) => {
  const t = useTranslations('progress')
  const { jump } = usePlanView()
  return (
    <button
      type="button"
      className="rounded-control px-1 text-primary hover:underline pointer-coarse:min-h-11"
      aria-label={t('viewHere', { version })}
      onClick={() => jump({ kind: 'version', version })}
    >
      {version}
    </button>
  )
}

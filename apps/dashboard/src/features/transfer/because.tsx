'use client'
import { useTranslations } from 'use-intl'
import type { Transfer } from './documents.ts'

type Problem = NonNullable<Transfer['problem']>
type Code = Parameters<ReturnType<typeof useTranslations<'transfer.because'>>>[0]

/** A problem in words; one that has none yet by its code, with what explains it. */
export const useBecause = () => {
  const t = useTranslations('transfer.because')
  return ({ code, args }: Problem): string => {
    const said = JSON.parse(args) as Record<string, string | number>
    if (t.has(code as Code))
      try {
        return t(code as Code, said as never)
      } catch {
        // a word that explains it is missing
      }
    const explained = Object.entries(said).map(([name, value]) => `${name} ${value}`)
    return [code, ...explained].join(', ')
  }
}

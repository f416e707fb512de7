'use client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Answer } from './answers.ts'
import { useRejection } from './use-rejection.tsx'

/** Why a command was not done, in words; `undefined` when it was, or waits. */
export const useRefusal = () => {
  const t = useTranslations('command')
  const rejection = useRejection()
  return useCallback(
    (answer: Answer | undefined): string | undefined => {
      switch (answer?.kind) {
        case 'rejected':
          return rejection(answer.rejection)
        case 'conflict':
          return t('conflict')
        case 'not-allowed':
          return t('notAllowed')
        case 'unanswered':
          return t('unanswered')
        default:
          return undefined
      }
    },
    [t, rejection],
  )
}

'use client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { rejectionSentence } from '../../messages/rejections.ts'
import type { Answer } from './answers.ts'

/** Why a command was not done, in words; `undefined` when it was, or waits. */
export const useRefusal = () => {
  const t = useTranslations('command')
  return useCallback(
    (answer: Answer | undefined): string | undefined => {
      switch (answer?.kind) {
        case 'rejected':
          return rejectionSentence(answer.rejection)
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
    [t],
  )
}

'use client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Rejection } from '../../graphql/fragments.ts'

/** Which rule refused, in a sentence with its numbers. */
export const useRejection = (): ((rejection: Rejection) => string) => {
  const t = useTranslations('rejection')
  return useCallback(
    ({ code, args }) => {
      const given = new Map(args.map(({ name, value }) => [name, value]))
      const limit = given.get('limit') ?? given.get('max')
      const bounded = given.has('min') && given.has('max')
      return t(code, {
        known: limit === undefined ? 'no' : 'yes',
        limit: limit ?? '',
        bounded: bounded ? 'yes' : 'no',
        min: given.get('min') ?? '',
        max: given.get('max') ?? '',
      })
    },
    [t],
  )
}

export const RejectionText = ({ rejection }: { readonly rejection: Rejection }) => useRejection()(rejection)

'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Messages } from './en/index.ts'

type Codes = Messages['code']

/** What can be chosen of an enumeration of the schema, in the order of the catalogue. */
export const useChoices = <Name extends keyof Codes & string>(name: Name) => {
  const t = useTranslations()
  return useMemo(
    () =>
      Object.keys(t.raw(`code.${name}` as 'code.GoalKind.PERSONAL')).map(value => ({
        value: value as keyof Codes[Name] & string,
        label: t(`code.${name}.${value}` as 'code.GoalKind.PERSONAL'),
      })),
    [t, name],
  )
}

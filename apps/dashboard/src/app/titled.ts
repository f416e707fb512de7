import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { createTranslator } from 'use-intl/core'
import { parsePreferences } from '../features/preferences/preferences.ts'
import { catalogue } from '../messages/catalogue.ts'
import type { Messages } from '../messages/en/index.ts'

type Titles<Name extends 'places' | 'sections'> =
  `${Name}.${Exclude<keyof Messages[Name] & string, 'for' | 'groups'>}`

/** What a page is called in the reader's language: `export const generateMetadata = titled('places.audit')`. */
export const titled = (key: Titles<'places'> | Titles<'sections'>) => async (): Promise<Metadata> => {
  const kept = await cookies()
  const { locale } = parsePreferences(name => kept.get(name)?.value)
  const t = createTranslator({ locale, messages: catalogue(locale) as unknown as Messages })
  return { title: t(key) }
}

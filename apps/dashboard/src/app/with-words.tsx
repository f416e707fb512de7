import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { MoreWords } from '../features/preferences/more-words.tsx'
import { parsePreferences } from '../features/preferences/preferences.ts'
import { type WordsOfPlace, wordsOf } from '../messages/catalogue.ts'

/** The layout of a place whose words no other page needs. */
export const withWords =
  (...names: readonly WordsOfPlace[]) =>
  async ({ children }: { readonly children: ReactNode }) => {
    const kept = await cookies()
    const { locale } = parsePreferences(name => kept.get(name)?.value)
    return <MoreWords messages={wordsOf(locale, names)}>{children}</MoreWords>
  }

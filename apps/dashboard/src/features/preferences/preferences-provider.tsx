'use client'
import { Direction } from 'radix-ui'
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { IntlProvider } from 'use-intl'
import { useWordsOfPage } from '#words-of-page'
import { type Formats, formats } from './format.ts'
import { keepPreference, type Preferences, preferenceCookies } from './preferences.ts'

interface Chosen {
  readonly preferences: Preferences
  readonly formats: Formats
  /** The zone's name, or `undefined` for the browser's own. */
  readonly chooseZone: (zone: string | undefined) => void
  readonly chooseHours: (hours: 12 | 24) => void
  readonly chooseKeys: (on: boolean) => void
}

const Context = createContext<Chosen | null>(null)

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Language, zone and writing of the whole page: first as the cookies say, then as the reader chooses. */
export const PreferencesProvider = ({
  preferences: first,
  words,
  children,
}: {
  readonly preferences: Preferences
  /** Address of the words of every page. */
  readonly words: string
  readonly children: ReactNode
}) => {
  const messages = useWordsOfPage(first.locale, words)
  const [preferences, setPreferences] = useState(first)
  // The first visit is printed in UTC by the server, then in the browser's zone; from then on both know it.
  useEffect(() => {
    if (preferences.zoneChosen || preferences.zone === browserZone()) return
    keepPreference(preferenceCookies.zone, `~${browserZone()}`)
    startTransition(() => setPreferences(before => ({ ...before, zone: browserZone() })))
  }, [preferences.zone, preferences.zoneChosen])
  const chooseZone = useCallback((zone: string | undefined) => {
    keepPreference(preferenceCookies.zone, zone ?? `~${browserZone()}`)
    setPreferences(before => ({ ...before, zone: zone ?? browserZone(), zoneChosen: zone !== undefined }))
  }, [])
  const chooseHours = useCallback((hours: 12 | 24) => {
    keepPreference(preferenceCookies.hours, String(hours))
    setPreferences(before => ({ ...before, hours }))
  }, [])
  const chooseKeys = useCallback((keys: boolean) => {
    keepPreference(preferenceCookies.keys, keys ? 'on' : 'off')
    setPreferences(before => ({ ...before, keys }))
  }, [])
  // what listens for keys asks the page
  useEffect(() => {
    document.documentElement.dataset.keys = preferences.keys ? 'on' : 'off'
  }, [preferences.keys])
  const value = useMemo(
    () => ({ preferences, formats: formats(preferences), chooseZone, chooseHours, chooseKeys }),
    [preferences, chooseZone, chooseHours, chooseKeys],
  )
  return (
    <IntlProvider locale={preferences.locale} messages={messages as never} timeZone={preferences.zone}>
      <Direction.Provider dir={preferences.locale === 'ar-XB' ? 'rtl' : 'ltr'}>
        <Context value={value}>{children}</Context>
      </Direction.Provider>
    </IntlProvider>
  )
}

export const usePreferences = (): Chosen => {
  const chosen = useContext(Context)
  if (!chosen) throw new Error('usePreferences needs the PreferencesProvider around it.')
  return chosen
}

export const useFormat = (): Formats => usePreferences().formats

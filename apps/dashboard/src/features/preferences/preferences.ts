/** What a reader chose of how things are written. Kept in cookies, so that server and browser print the same. */
export interface Preferences {
  readonly locale: 'en' | 'ar-XB'
  /** Of the whole page; the browser's own unless another was chosen. */
  readonly zone: string
  readonly zoneChosen: boolean
  readonly hours: 12 | 24
  /** Whether single letters do something. */
  readonly keys: boolean
}

export const preferenceCookies = { locale: 'locale', zone: 'zone', hours: 'hours', keys: 'keys' } as const

const isZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** A zone the browser only reported is written `~Europe/Berlin`, one that was chosen without the sign. */
export const parsePreferences = (cookie: (name: string) => string | undefined): Preferences => {
  const zone = decodeURIComponent(cookie(preferenceCookies.zone) ?? '~UTC')
  const name = zone.replace(/^~/, '')
  return {
    locale: cookie(preferenceCookies.locale) === 'ar-XB' ? 'ar-XB' : 'en',
    zone: isZone(name) ? name : 'UTC',
    zoneChosen: !zone.startsWith('~'),
    hours: cookie(preferenceCookies.hours) === '12' ? 12 : 24,
    keys: cookie(preferenceCookies.keys) !== 'off',
  }
}

export const keepPreference = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`
}

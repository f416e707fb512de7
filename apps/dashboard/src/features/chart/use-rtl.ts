import { usePreferences } from '../preferences/preferences-provider.tsx'

/** Whether charts are mirrored: time goes the way the text is read. */
export const useRtl = (): boolean => usePreferences().preferences.locale === 'ar-XB'

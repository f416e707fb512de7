'use client'
import { useTranslations } from 'use-intl'
import { SelectField } from '../../components/ui/field.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { useClock } from '../../components/ui/when.tsx'
import { keepPreference, preferenceCookies } from '../preferences/preferences.ts'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { KeyList } from '../shell/key-list.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { OwnName } from './own-name.tsx'

const locales = ['en', 'ar-XB'] as const

/** Every zone the browser knows; UTC is not always among them. */
const zones = () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** How this browser writes for its reader: kept in cookies, so that the server prints the same. */
export const SettingsPage = () => {
  const t = useTranslations()
  const now = useClock()
  const { preferences, formats, chooseZone, chooseHours, chooseKeys } = usePreferences()
  const { zone, zoneChosen, hours, locale, keys } = preferences
  const speak = (next: string) => {
    keepPreference(preferenceCookies.locale, next)
    location.reload()
  }
  return (
    <PageHead title={t('places.settings')}>
      <p className="mb-6 max-w-prose text-muted">{t('settings.lead')}</p>
      <div className="flex max-w-xl flex-col gap-8">
        <OwnName />
        <Section id="time" title={t('settings.time')}>
          <div className="flex flex-col gap-4">
            <SelectField
              label={t('settings.zone')}
              required
              value={zoneChosen ? zone : ''}
              empty={t('settings.mine', {
                zone: zoneChosen && now !== null ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone,
              })}
              onChange={chosen => chooseZone(chosen || undefined)}
              // The server may know other zones than the browser: they are listed once the page runs.
              options={(now === null ? (zoneChosen ? [zone] : []) : zones()).map(value => ({
                value,
                label: value,
              }))}
            />
            <div className="flex flex-wrap items-center gap-3 text-sm">
              <span className="font-medium">{t('settings.hours')}</span>
              <Segmented
                label={t('settings.hours')}
                value={String(hours) as '12' | '24'}
                options={[
                  { value: '24', label: t('settings.hours24') },
                  { value: '12', label: t('settings.hours12') },
                ]}
                onChange={chosen => chooseHours(chosen === '12' ? 12 : 24)}
              />
              {now !== null && (
                <span className="text-muted">{t('settings.example', { time: formats.instant(now) })}</span>
              )}
            </div>
          </div>
        </Section>
        <Section id="language" title={t('settings.language')}>
          <SelectField
            label={t('settings.language')}
            required
            value={locale}
            onChange={speak}
            hint={t('settings.languageHint')}
            options={locales.map(value => ({ value, label: t(`settings.languages.${value}`) }))}
          />
        </Section>
        <Section id="keys" title={t('settings.keyboard')}>
          <div className="mb-4 flex flex-wrap items-center gap-3 text-sm">
            <span className="font-medium">{t('settings.letters')}</span>
            <Segmented
              label={t('settings.letters')}
              value={keys ? 'on' : 'off'}
              options={[
                { value: 'on', label: t('settings.lettersOn') },
                { value: 'off', label: t('settings.lettersOff') },
              ]}
              onChange={chosen => chooseKeys(chosen === 'on')}
            />
          </div>
          <p className="mb-4 max-w-prose text-muted text-sm">{t('settings.lettersHint')}</p>
          <KeyList />
        </Section>
      </div>
    </PageHead>
  )
}

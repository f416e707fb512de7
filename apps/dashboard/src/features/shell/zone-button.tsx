'use client'
import { Globe } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuChoice, MenuLabel, MenuLine, MenuOption } from '../../components/ui/menu.tsx'
import { usePreferences } from '../preferences/preferences-provider.tsx'

const mine = 'mine'

/** In whose time the page is written, and in how many hours a day. All zones are in the settings. */
export const ZoneButton = () => {
  const t = useTranslations('moment')
  const { preferences, chooseZone, chooseHours } = usePreferences()
  const { zone, zoneChosen, hours } = preferences
  const own = zoneChosen ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass('quiet', 'icon')} aria-label={t('zone', { zone })}>
          <Globe size={17} aria-hidden />
        </button>
      }
    >
      <MenuChoice
        value={zoneChosen ? zone : mine}
        onChange={chosen => chooseZone(chosen === mine ? undefined : chosen)}
      >
        <MenuOption value={mine}>
          <span suppressHydrationWarning>{t('zoneMine', { zone: own })}</span>
        </MenuOption>
        <MenuOption value="UTC">{t('zoneUtc')}</MenuOption>
        {zoneChosen && zone !== 'UTC' && <MenuOption value={zone}>{zone}</MenuOption>}
      </MenuChoice>
      <MenuLine />
      <MenuLabel>{t('hours')}</MenuLabel>
      <MenuChoice value={String(hours)} onChange={chosen => chooseHours(chosen === '12' ? 12 : 24)}>
        <MenuOption value="24">{t('hours24')}</MenuOption>
        <MenuOption value="12">{t('hours12')}</MenuOption>
      </MenuChoice>
    </Menu>
  )
}

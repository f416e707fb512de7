'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { applyTheme, type Theme, themeCookie } from './theme.ts'
import { buttonClass } from './ui/button.tsx'
import { Menu, MenuChoice, MenuOption } from './ui/menu.tsx'

const icons = { system: Monitor, light: Sun, dark: Moon }

export const ThemeToggle = ({ chosen }: { readonly chosen: Theme }) => {
  const t = useTranslations('ui')
  const [theme, setTheme] = useState(chosen)
  const Icon = icons[theme]
  const choose = (value: string) => {
    const next = value as Theme
    setTheme(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = `${themeCookie}=${next}; path=/; max-age=31536000; samesite=lax`
    applyTheme(next)
  }
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={buttonClass('quiet', 'icon')}
          aria-label={t('theme', { theme: t(`themes.${theme}`) })}
        >
          <Icon size={17} aria-hidden />
        </button>
      }
    >
      <MenuChoice value={theme} onChange={choose}>
        <MenuOption value="system">{t('themes.system')}</MenuOption>
        <MenuOption value="light">{t('themes.light')}</MenuOption>
        <MenuOption value="dark">{t('themes.dark')}</MenuOption>
      </MenuChoice>
    </Menu>
  )
}

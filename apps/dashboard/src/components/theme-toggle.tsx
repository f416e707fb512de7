'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { applyTheme, type Theme, themeCookie } from './theme.ts'
import { buttonClass } from './ui/button.tsx'
import { Menu, MenuChoice, MenuOption } from './ui/menu.tsx'

const icons = { system: Monitor, light: Sun, dark: Moon }

export const ThemeToggle = ({ chosen }: { readonly chosen: Theme }) => {
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
        <button type="button" className={buttonClass('quiet', 'icon')} aria-label={`Theme: ${theme}, change`}>
          <Icon size={17} aria-hidden />
        </button>
      }
    >
      <MenuChoice value={theme} onChange={choose}>
        <MenuOption value="system">Follow the system</MenuOption>
        <MenuOption value="light">Light</MenuOption>
        <MenuOption value="dark">Dark</MenuOption>
      </MenuChoice>
    </Menu>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import type { Messages } from '../../messages/en/index.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'

/** The roles somebody holds, in words. */
export const useRoleWords = (): ((held: readonly string[]) => string) => {
  const t = useTranslations('code.Role')
  const { items } = useFormat()
  const known = (role: string): role is keyof Messages['code']['Role'] =>
    t.has(role as keyof Messages['code']['Role'])
  return held => items(held.map(role => (known(role) ? t(role) : role)))
}

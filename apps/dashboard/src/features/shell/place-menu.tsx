'use client'
import { Menu as MenuIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../components/ui/menu.tsx'
import { isFor, places } from './places.ts'

const inHeader = ['plans', 'coach', 'audit', 'analytics', 'integrity'] as const

/** Links to the places of one's own work, and a menu of all: what is others' work stands there with whose it is. */
export const PlaceLinks = ({ roles }: { readonly roles: readonly string[] }) => {
  const t = useTranslations()
  const pathname = usePathname()
  const router = useRouter()
  const own = places.filter(place => isFor(place, roles))
  return (
    <nav aria-label={t('shell.places')} className="flex items-center gap-0.5 print:hidden">
      <ul className="flex items-center max-lg:hidden">
        {own
          .filter(place => (inHeader as readonly string[]).includes(place.key))
          .map(({ key, href }) => (
            <li key={key}>
              <Link
                href={href}
                prefetch={false}
                aria-current={
                  pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined
                }
                className="rounded-control px-2.5 py-1.5 text-muted text-sm transition-colors hover:bg-surface hover:text-text aria-[current]:font-medium aria-[current]:text-text"
              >
                {t(`places.${key}`)}
              </Link>
            </li>
          ))}
      </ul>
      <Menu
        align="start"
        trigger={
          <button type="button" className={buttonClass('quiet', 'icon')} aria-label={t('shell.menu')}>
            <MenuIcon size={17} aria-hidden />
          </button>
        }
      >
        {places.map((place, i) => {
          const mine = isFor(place, roles)
          const first = place.key === 'members'
          return (
            <div key={place.key}>
              {(first || place.key === 'settings') && i > 0 && <MenuLine />}
              {first && <MenuLabel>{t('shell.organisation')}</MenuLabel>}
              <MenuItem disabled={!mine} onSelect={() => router.push(place.href)}>
                {t(`places.${place.key}`)}
                {!mine && place.reason && (
                  <span className="ms-auto ps-4 text-muted text-xs">{t(`places.for.${place.reason}`)}</span>
                )}
              </MenuItem>
            </div>
          )
        })}
      </Menu>
    </nav>
  )
}

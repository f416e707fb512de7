'use client'
import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { places } from '../shell/places.ts'
import { sections } from '../shell/sections.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { spokenMoment } from './spoken-moment.ts'

const item =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2.5 text-sm data-[selected=true]:bg-surface data-[disabled=true]:opacity-50 pointer-coarse:min-h-11'
const group =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs'

/** Goes anywhere by name: parts of the plan, places, and the plan at a moment said in words. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations()
  const format = useFormat()
  const router = useRouter()
  const { planId, pathname, hrefOf } = usePlanAddress()
  const [text, setText] = useState('')
  const go = (href: string) => () => {
    onClose()
    router.push(href)
  }
  const moment = planId ? spokenMoment(text) : undefined
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('shell.palette')}>
      <Command loop label={t('shell.palette')} className="-mx-2.5">
        <Command.Input
          autoFocus
          value={text}
          onValueChange={setText}
          placeholder={t('shell.paletteHint')}
          className="mb-1 h-10 w-full rounded-control border border-input bg-bg px-3"
        />
        <Command.List className="max-h-[55dvh] overflow-y-auto">
          <Command.Empty className="px-2.5 py-6 text-center text-muted text-sm">
            {t('shell.nothingFound')}
          </Command.Empty>
          {moment && (
            <Command.Group heading={t('shell.moments')} className={group} forceMount>
              <Command.Item
                forceMount
                value="moment"
                className={item}
                onSelect={go(moment.at === null ? pathname : `${pathname}?at=${moment.at}`)}
              >
                {moment.at === null
                  ? t('shell.now')
                  : moment.version !== undefined
                    ? t('shell.asOfVersion', { version: String(moment.version) })
                    : t('shell.asOfDay', { day: format.day(moment.at, 'long') })}
              </Command.Item>
            </Command.Group>
          )}
          {planId && (
            <Command.Group heading={t('shell.sections')} className={group}>
              {sections.map(({ key, icon: Icon }) => (
                <Command.Item
                  key={key}
                  value={t(`sections.${key}`)}
                  className={item}
                  onSelect={go(hrefOf(key))}
                >
                  <Icon size={15} aria-hidden className="text-muted" />
                  {t(`sections.${key}`)}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Command.Group heading={t('shell.places')} className={group}>
            {places.map(({ key, href }) => (
              <Command.Item key={key} value={t(`places.${key}`)} className={item} onSelect={go(href)}>
                {t(`places.${key}`)}
              </Command.Item>
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </Dialog>
  )
}

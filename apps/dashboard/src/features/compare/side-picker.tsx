'use client'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { DateField } from '../../components/ui/date-field.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { Popover } from '../../components/ui/popover.tsx'
import { type Moment, now } from '../moment/moment.ts'
import { MomentWords } from '../moment/time-bar.tsx'
import { dayIn } from '../moment/zone.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Side } from './use-side.ts'

/** The moment of one side, and the ways to choose another. */
export const SidePicker = ({
  label,
  side,
  choices,
  className = '',
}: {
  readonly label: string
  readonly side: Side
  readonly choices: readonly { readonly words: string; readonly moment: Moment }[]
  readonly className?: string
}) => {
  const t = useTranslations('compare')
  const { live } = usePlanView()
  const [version, setVersion] = useState('')
  const wanted = /^[1-9]\d{0,8}$/.test(version) ? Math.min(Number(version), live.version) : undefined
  return (
    <div className={`min-w-0 flex-1 ${className}`}>
      <p className="text-muted text-xs">{label}</p>
      <Popover
        label={label}
        align="start"
        trigger={
          <button type="button" className={`${buttonClass()} w-full !justify-between`}>
            <span className="min-w-0 truncate">
              {side.moment.kind === 'now' ? (
                t('now')
              ) : (
                <MomentWords moment={side.moment} at={side.madeAt} zone={side.zone} />
              )}
              {side.version !== undefined && (
                <span className="text-muted">
                  {' '}
                  · {t('version')} {side.version}
                </span>
              )}
            </span>
            <ChevronDown size={15} aria-hidden />
          </button>
        }
      >
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap gap-1.5">
            {choices.map(({ words, moment }) => (
              <Button key={words} size="small" onClick={() => side.set(moment)}>
                {words}
              </Button>
            ))}
            <Button size="small" onClick={() => side.set(now)}>
              {t('now')}
            </Button>
          </div>
          <DateField
            label={t('day')}
            required
            value={
              side.moment.kind === 'day' ? side.moment.day : side.madeAt ? dayIn(side.madeAt, side.zone) : ''
            }
            onChange={day => day && side.set({ kind: 'day', day })}
          />
          <form
            className="flex items-end gap-2"
            onSubmit={event => {
              event.preventDefault()
              if (wanted !== undefined) side.set({ kind: 'version', version: wanted })
            }}
          >
            <div className="min-w-0 flex-1">
              <TextField
                label={t('version')}
                numeric
                required
                value={version}
                placeholder={`1–${live.version}`}
                onChange={setVersion}
              />
            </div>
            <Button type="submit" disabled={wanted === undefined}>
              {t('go')}
            </Button>
          </form>
        </div>
      </Popover>
    </div>
  )
}

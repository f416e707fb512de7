'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { DateField } from '../../components/ui/date-field.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import type { Moment } from './moment.ts'

/** Asks for the day at whose end the plan is to be seen. */
export const ChooseDay = ({
  value,
  onJump,
  onClose,
}: {
  readonly value: string
  readonly onJump: (moment: Moment) => void
  readonly onClose: () => void
}) => {
  const t = useTranslations('moment')
  const [day, setDay] = useState(value)
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('toDay')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          if (!day) return
          onJump({ kind: 'day', day })
          onClose()
        }}
      >
        <DateField label={t('day')} required autoFocus value={day} onChange={setDay} />
        <Button type="submit" look="primary" disabled={!day}>
          {t('show')}
        </Button>
      </form>
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { useMayNot } from '../command/may.tsx'
import { AboutElement } from './element-items.tsx'

const DisputeEntry = late(() => import('./dispute-entry.tsx').then(module => module.DisputeEntry))
const CorrectEntry = late(() => import('./correct-entry.tsx').then(module => module.CorrectEntry))

/** Of what elements the panel can say something. */
const known: ReadonlySet<PlanEvent['element']['kind']> = new Set([
  'GOAL',
  'STEP',
  'BARRIER',
  'READINESS',
  'SUPPORTER',
  'OCCUPATION',
  'OPPORTUNITY',
])

/** What can be asked and said of one entry of the history. Nothing of it alters the entry. */
export const EntryMenu = ({ event }: { readonly event: PlanEvent }) => {
  const t = useTranslations('element')
  const [task, setTask] = useState<'dispute' | 'correct' | null>(null)
  const noDispute = useMayNot('DISPUTE_ENTRY', true) !== undefined
  const noCorrection = useMayNot('WRITE_PLAN', true) !== undefined
  const element = known.has(event.element.kind) ? event.element.id : null
  if (noDispute && noCorrection && element === null) return null
  const close = () => setTask(null)
  return (
    <>
      <RowMenu label={t('entry', { entry: event.element.name ?? String(event.version) })} small>
        {element !== null && <AboutElement id={element} />}
        {!noDispute && <MenuItem onSelect={() => setTask('dispute')}>{t('dispute')}</MenuItem>}
        {!noCorrection && <MenuItem onSelect={() => setTask('correct')}>{t('correct')}</MenuItem>}
      </RowMenu>
      {task === 'dispute' && <DisputeEntry event={event} onClose={close} />}
      {task === 'correct' && <CorrectEntry event={event} onClose={close} />}
    </>
  )
}

'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'

const document = graphql(
  `
  mutation AcknowledgeCheckIn($input: AcknowledgeCheckInInput!) {
    acknowledgeCheckIn(input: $input) {
      ... on AcknowledgeCheckInDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const undoMilliseconds = 10_000

/**
 * The coach's answer to a check-in, with a line if they like. It can't be taken back once it is recorded, so it waits ten
 * seconds before it is sent; leaving sends it.
 */
export const Acknowledge = ({
  plan,
  checkIn,
  owner,
}: {
  /** The API's global id. */
  readonly plan: string
  readonly checkIn: string
  readonly owner: string
}) => {
  const t = useTranslations('checkIn')
  const { run } = useQuickCommand(document)
  const id = useId()
  const [note, setNote] = useState('')
  const [waiting, setWaiting] = useState(false)
  const [sent, setSent] = useState(false)
  const send = useRef<(() => void) | undefined>(undefined)
  send.current = waiting
    ? () => {
        setWaiting(false)
        setSent(true)
        void run(
          { planId: plan, checkInId: checkIn, note: note.trim() || null },
          {
            words: t('acknowledgedOf', { name: owner }),
            patches: [
              {
                path: ['checkIns', checkIn, 'acknowledged'],
                value: {
                  at: new Date().toISOString(),
                  by: { personId: '', name: t('you') },
                  note: note.trim() || null,
                },
              },
            ],
          },
        ).then(done => setSent(done))
      }
    : undefined
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => send.current?.(), undoMilliseconds)
    return () => clearTimeout(timer)
  }, [waiting])
  useEffect(() => {
    const leave = () => send.current?.()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  if (sent) return <p className="text-muted text-sm">{t('acknowledgedNow')}</p>
  if (waiting)
    return (
      <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
        {t('soon')}
        <Button size="small" onClick={() => setWaiting(false)}>
          {t('undo')}
        </Button>
      </p>
    )
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={event => {
        event.preventDefault()
        setWaiting(true)
      }}
    >
      <label htmlFor={id} className="sr-only">
        {t('note', { name: owner })}
      </label>
      <input
        id={id}
        value={note}
        maxLength={2_000}
        placeholder={t('notePlaceholder')}
        onChange={event => setNote(event.target.value)}
        className="h-7 min-w-0 flex-1 basis-40 rounded-control border border-input bg-bg px-2 text-sm pointer-coarse:h-11"
      />
      <Button
        type="submit"
        size="small"
        aria-label={t('acknowledgeOf', { name: owner })}
        aria-keyshortcuts="a"
      >
        {t('acknowledge')}
      </Button>
    </form>
  )
}

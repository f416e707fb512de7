'use client'
import { useId, useState } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Problem } from '../../components/ui/states.tsx'
import { graphql } from '../../graphql/tada.ts'
import { CopyButton } from '../integrity/copy-button.tsx'
import { useDashboard } from '../live/dashboard-provider.tsx'

const makeDocument = graphql(`
  mutation MakeCalendarAddress { makeCalendarAddress(plans: COACHED) }
`)
const revokeDocument = graphql(`
  mutation RevokeCalendarAddress { revokeCalendarAddress(plans: COACHED) }
`)

/** The secret address by which a calendar program follows what is due in the plans one coaches. It is told once. */
export const CalendarAddress = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('coach.calendar')
  const client = useClient()
  const { session } = useDashboard()
  const id = useId()
  const [address, setAddress] = useState<string>()
  const [said, setSaid] = useState<'failed' | 'revoked'>()
  const make = async () => {
    const { data } = await client.mutation(makeDocument, {}).toPromise()
    setSaid(data ? undefined : 'failed')
    if (data) setAddress(new URL(data.makeCalendarAddress, (await session.current()).api).href)
  }
  const revoke = async () => {
    const { data } = await client.mutation(revokeDocument, {}).toPromise()
    setSaid(data ? 'revoked' : 'failed')
    if (data) setAddress(undefined)
  }
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title={t('title')} description={t('hint')}>
      <div className="flex flex-col gap-4 text-sm">
        {said === 'failed' && <Problem>{t('failed')}</Problem>}
        {address !== undefined && (
          <div className="flex flex-col gap-1.5">
            <label htmlFor={id} className="font-medium">
              {t('address')}
            </label>
            <input
              id={id}
              readOnly
              dir="ltr"
              value={address}
              onFocus={event => event.target.select()}
              className="h-9 w-full rounded-control border border-input bg-surface px-2.5 font-mono text-xs pointer-coarse:h-11"
            />
            <p className="text-muted">{t('secret')}</p>
          </div>
        )}
        <p role="status" className="empty:hidden">
          {said === 'revoked' && t('revoked')}
        </p>
        <div className="flex flex-wrap gap-2">
          {address === undefined ? (
            <Button look="primary" onClick={() => void make()}>
              {t('make')}
            </Button>
          ) : (
            <CopyButton text={address} />
          )}
          <Button look="quiet" onClick={() => void revoke()}>
            {t('revoke')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

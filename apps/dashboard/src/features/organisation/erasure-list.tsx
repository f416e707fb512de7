'use client'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { When } from '../../components/ui/when.tsx'
import { useRefusal } from '../command/use-refusal.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { cancelErasure, type Erasure } from './erasure-documents.ts'
import { useOrganisationCommand } from './use-organisation-command.ts'

/** Erasures, one a line; those that wait can be cancelled. */
export const ErasureList = ({
  erasures,
  onDone,
}: {
  readonly erasures: readonly Erasure[]
  readonly onDone: () => void
}) => (
  <ul className="surface-card divide-y divide-line text-sm">
    {erasures.map(erasure => (
      <ErasureRow key={erasure.erasureId} erasure={erasure} onDone={onDone} />
    ))}
  </ul>
)

const ErasureRow = ({ erasure, onDone }: { readonly erasure: Erasure; readonly onDone: () => void }) => {
  const t = useTranslations('erasure')
  const code = useTranslations('code')
  const format = useFormat()
  const refusal = useRefusal()
  const command = useOrganisationCommand(cancelErasure)
  const { status, name, due, erasedAt, plans, entries } = erasure
  const said = refusal(command.answer)
  const cancel = async () => {
    if (!(await command.send({ erasureId: erasure.erasureId }))) return
    toast.success(t('cancelled'))
    onDone()
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      {name === null ? (
        <span className="text-muted italic">
          {erasedAt === null ? t('someone') : t('erasedOn', { date: format.date(erasedAt) })}
        </span>
      ) : (
        <Bdi text={name} className="font-medium" />
      )}
      <Chip>{code(`ErasureStatus.${status}`)}</Chip>
      <span className="text-muted">{code(`ErasureBasis.${erasure.basis}`)}</span>
      <span className="basis-full text-muted text-xs">
        {t.rich('askedBy', {
          name: erasure.requestedBy.name,
          who: words => <bdi>{words}</bdi>,
        })}{' '}
        <When at={erasure.requestedAt} />
        {status === 'WAITING' && <> · {t('due', { at: format.instant(due) })}</>}
        {status === 'COMPLETED' && plans !== null && entries !== null && (
          <> · {t('counts', { plans, entries })}</>
        )}
      </span>
      {said && (
        <p role="alert" className="basis-full text-removed text-sm">
          {said}
        </p>
      )}
      {status === 'WAITING' && (
        <Button
          size="small"
          className="ms-auto"
          disabled={command.sending}
          onClick={() => void cancel()}
          aria-label={`${t('cancel')}: ${name ?? t('someone')}`}
        >
          {t('cancel')}
        </Button>
      )}
    </li>
  )
}

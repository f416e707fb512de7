'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { SelectField, TextField } from '../../components/ui/field.tsx'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { erasureScopeQuery, requestErasure } from './erasure-documents.ts'
import { useOrganisationCommand } from './use-organisation-command.ts'

const bases = [
  'CONSENT_WITHDRAWN',
  'NO_LONGER_NEEDED',
  'OBJECTION',
  'UNLAWFUL_PROCESSING',
  'LEGAL_OBLIGATION',
] as const

interface Props {
  /** Whose data it may be about: of one person, nobody is asked. */
  readonly people: readonly { readonly memberId: string; readonly name: string }[]
  readonly waitingHours: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks for an erasure. What will be gone is said first, and the name is typed, as nothing brings it back. */
export const RequestErasure = ({ people, waitingHours, onClose, onDone }: Props) => {
  const t = useTranslations('erasure')
  const code = useTranslations('code')
  const command = useOrganisationCommand(requestErasure)
  const [subjectId, setSubject] = useState(people.length === 1 ? people[0]!.memberId : '')
  const [basis, setBasis] = useState<(typeof bases)[number]>(bases[0])
  const [typed, setTyped] = useState('')
  const [{ data }] = useQuery({
    query: erasureScopeQuery,
    variables: { subjectId },
    pause: subjectId === '',
    requestPolicy: 'network-only',
  })
  const person = people.find(({ memberId }) => memberId === subjectId)
  const scope = data?.organisation.erasureScope
  const submit = async () => {
    if (!(await command.send({ subjectId, basis }))) return
    toast.success(t('requested'))
    onDone()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={t('requestTitle')}
      description={t('requestHint', { hours: waitingHours })}
    >
      <CommandForm
        state={command}
        paths={['subjectId', 'basis']}
        submit={t('request')}
        onSubmit={submit}
        onCancel={onClose}
        disabled={person === undefined || typed.trim() !== person.name.trim()}
      >
        {people.length > 1 && (
          <SelectField
            label={t('who')}
            required
            value={subjectId}
            onChange={setSubject}
            empty={t('choose')}
            options={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            error={errorAt(command.answer, 'subjectId')}
          />
        )}
        <SelectField
          label={t('basis')}
          required
          value={basis}
          onChange={value => setBasis(bases.find(each => each === value) ?? bases[0])}
          options={bases.map(value => ({ value, label: code(`ErasureBasis.${value}`) }))}
          error={errorAt(command.answer, 'basis')}
        />
        {person && scope && (
          <p role="status" className="rounded-control bg-removed-bg px-3 py-2 text-removed text-sm">
            {t('scope', { owned: scope.owned, coached: scope.coached })}
          </p>
        )}
        {person && (
          <TextField
            label={t('confirm', { name: person.name })}
            required
            value={typed}
            onChange={setTyped}
            hint={t('confirmHint')}
            limit={200}
          />
        )}
      </CommandForm>
    </Dialog>
  )
}

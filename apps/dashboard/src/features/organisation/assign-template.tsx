'use client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { toast } from '../../components/ui/toast.ts'
import { useRefusal } from '../command/use-refusal.ts'
import { assignablePlans, assignTemplate, type Template } from './template-documents.ts'
import { useOrganisationCommand } from './use-organisation-command.ts'

/** Notes for chosen plans which version they are given; one event for each. */
export const AssignTemplate = ({
  template,
  onClose,
}: {
  readonly template: Template
  readonly onClose: () => void
}) => {
  const t = useTranslations('organisation')
  const refusal = useRefusal()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [sending, setSending] = useState(false)
  const command = useOrganisationCommand(assignTemplate)
  const [{ data }] = useQuery({ query: assignablePlans, variables: { search: search.trim() || null } })
  const { name, version } = template.newest
  const toggle = (planId: string) =>
    setChosen(before => {
      const after = new Set(before)
      if (!after.delete(planId)) after.add(planId)
      return after
    })
  const assign = async () => {
    setSending(true)
    const left = new Set(chosen)
    for (const planId of chosen) {
      if (!(await command.send({ templateId: template.templateId, templateVersion: version, planId }))) break
      left.delete(planId)
    }
    setSending(false)
    const count = chosen.size - left.size
    if (count > 0) toast.success(t('assigned', { name, count }))
    setChosen(left)
    if (left.size === 0) onClose()
  }
  const why = refusal(command.answer)
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={<bdi>{t('assignTitle', { name })}</bdi>}
      description={t('assignHint')}
    >
      <TextField label={t('assignSearch')} required autoFocus value={search} onChange={setSearch} />
      <ul className="my-3 divide-y divide-line">
        {data?.organisation.plans.nodes.map(({ planId, title, ownerName }) => (
          <li key={planId}>
            <label className="flex min-h-11 items-center gap-3 py-1.5 text-sm">
              <input
                type="checkbox"
                className="size-4 accent-[var(--primary)]"
                checked={chosen.has(planId)}
                onChange={() => toggle(planId)}
              />
              <span className="min-w-0 flex-1">
                <Bdi text={title} /> <span className="text-muted">· {ownerName}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {why && !sending && (
        <p role="alert" className="mb-3 rounded-control bg-removed-bg px-3 py-2 text-removed text-sm">
          {t('assignedNot', { count: chosen.size, why })}
        </p>
      )}
      <div className="flex justify-end">
        <Button look="primary" disabled={sending || chosen.size === 0} onClick={() => void assign()}>
          {t('assignChosen', { count: chosen.size })}
        </Button>
      </div>
    </Dialog>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Partner } from './signers.ts'

const document = graphql(
  `
  mutation ProposeBaseline($input: ProposeBaselineInput!) {
    proposeBaseline(input: $input) {
      ... on ProposeBaselineDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Puts a version of the plan up for signing, by whoever is to stand for it. */
export const ProposeBaseline = ({
  partners,
  onClose,
}: {
  readonly partners: readonly Partner[]
  readonly onClose: () => void
}) => {
  const t = useTranslations('baseline')
  const { live } = usePlanView()
  const [id] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: 'propose-baseline',
    document,
    initial: {
      name: '',
      version: String(live.version),
      signers: partners
        .filter(({ part }) => part !== 'supporter')
        .map(partner => partner.id)
        .join(' '),
    },
    input: ({ name, version, signers }) => ({
      baselineId: id,
      name: name.trim(),
      version: Number(version),
      signerIds: signers.split(' ').filter(Boolean),
    }),
    ready: ({ name, version, signers }) =>
      name.trim() !== '' && /^[1-9]\d*$/.test(version.trim()) && signers.trim() !== '',
    said: t('proposed'),
    onClose,
  })
  const chosen = (form.values.signers ?? '').split(' ').filter(Boolean)
  const toggle = (partner: string) =>
    form.set(
      'signers',
      (chosen.includes(partner) ? chosen.filter(one => one !== partner) : [...chosen, partner]).join(' '),
    )
  return (
    <FormDialog form={form} title={t('propose')} description={t('proposeHint')} submit={t('proposeIt')}>
      <TextField
        label={t('name')}
        required
        autoFocus
        limit={200}
        placeholder={t('nameExample')}
        {...form.field('name')}
      />
      <TextField
        label={t('versionField')}
        required
        numeric
        hint={t('versionHint', { version: live.version })}
        {...form.field('version')}
      />
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t('whoSigns')}</legend>
        <ul className="flex flex-col gap-1">
          {partners.map(partner => (
            <li key={partner.id}>
              <label className="flex min-h-8 items-center gap-2.5 text-sm pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  className="size-4 accent-primary"
                  checked={chosen.includes(partner.id)}
                  onChange={() => toggle(partner.id)}
                />
                <bdi className="min-w-0 [overflow-wrap:anywhere]">{partner.name}</bdi>
                <span className="text-muted">{t(`parts.${partner.part}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </FormDialog>
  )
}

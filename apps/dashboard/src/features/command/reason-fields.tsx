'use client'
import { useTranslations } from 'use-intl'
import { SelectField, TextField } from '../../components/ui/field.tsx'
import type { ReasonCode } from '../../graphql/fragments.ts'
import { useChoices } from '../../messages/use-choices.ts'
import type { Answer } from './answers.ts'
import { errorAt } from './command-form.tsx'

export const noReason = { reasonCode: '', reasonText: '' }
export type ReasonValues = typeof noReason

export const reasonInput = (values: ReasonValues) =>
  values.reasonCode === ''
    ? null
    : { code: values.reasonCode as ReasonCode, text: values.reasonText.trim() || null, cause: null }

/** Whether a required reason is still missing, so that the button can wait for it. */
export const lacksReason = (values: ReasonValues): boolean =>
  values.reasonCode === '' || (values.reasonCode === 'OTHER' && values.reasonText.trim() === '')

export const ReasonFields = ({
  values,
  set,
  required,
  answer,
}: {
  readonly values: ReasonValues
  readonly set: (name: keyof ReasonValues, value: string) => void
  readonly required: boolean
  readonly answer: Answer | undefined
}) => {
  const t = useTranslations('command')
  const options = useChoices('ReasonCode')
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-surface px-4 py-3.5">
      <SelectField
        label={t('why')}
        required={required}
        value={values.reasonCode}
        onChange={value => set('reasonCode', value)}
        options={options}
        empty={required ? t('chooseReason') : t('noReason')}
        hint={required ? t('reasonPromised') : undefined}
        error={values.reasonCode === 'OTHER' ? errorAt(answer, 'reason.code') : errorAt(answer, 'reason')}
      />
      {values.reasonCode !== '' && (
        <TextField
          label={t('inAFewWords')}
          required={values.reasonCode === 'OTHER'}
          limit={1_000}
          value={values.reasonText}
          onChange={value => set('reasonText', value)}
          error={values.reasonCode === 'OTHER' ? errorAt(answer, 'reason.text') : undefined}
        />
      )}
    </div>
  )
}

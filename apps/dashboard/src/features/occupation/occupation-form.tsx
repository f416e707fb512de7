'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import { FormDialog, type FormView } from '../command/form-dialog.tsx'
import type { FieldProps } from '../command/use-plan-form.ts'
import { aspects, type Occupation } from './fragment.ts'

export const noOccupation = {
  title: '',
  duties: '',
  education: '',
  earnings: '',
  outlook: '',
  pros: '',
  cons: '',
  fit: '',
}
export type OccupationValues = typeof noOccupation

export const valuesOf = (
  occupation: Pick<Occupation, 'title' | (typeof aspects)[number]>,
): OccupationValues => ({
  title: occupation.title,
  duties: occupation.duties ?? '',
  education: occupation.education ?? '',
  earnings: occupation.earnings ?? '',
  outlook: occupation.outlook ?? '',
  pros: occupation.pros ?? '',
  cons: occupation.cons ?? '',
  fit: occupation.fit ?? '',
})

/** The aspects as they are sent: an emptied one is cleared. */
export const contentOf = (values: OccupationValues, changed: readonly string[] = aspects) =>
  Object.fromEntries(
    aspects.filter(name => changed.includes(name)).map(name => [name, values[name].trim() || null]),
  ) as Partial<Record<(typeof aspects)[number], string | null>>

/** The dialog of everything that can be noted about an occupation. */
export const OccupationForm = ({
  form,
  ...around
}: {
  readonly form: FormView & { readonly field: (name: keyof OccupationValues) => FieldProps }
  readonly title: ReactNode
  readonly description: ReactNode
  readonly submit?: string
}) => {
  const t = useTranslations('occupation')
  return (
    <FormDialog form={form} {...around}>
      <TextField label={t('field.title')} required autoFocus limit={200} {...form.field('title')} />
      {aspects.map(name => (
        <TextArea key={name} label={t(`field.${name}`)} rows={2} limit={4_000} {...form.field(name)} />
      ))}
    </FormDialog>
  )
}

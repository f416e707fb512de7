'use client'
import { useTranslations } from 'use-intl'
import { TextArea, TextField } from '../../components/ui/field.tsx'
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

export const OccupationInputs = ({
  field,
}: {
  readonly field: (name: keyof OccupationValues) => {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly error: string | undefined
  }
}) => {
  const t = useTranslations('occupation')
  return (
    <>
      <TextField label={t('field.title')} required autoFocus limit={200} {...field('title')} />
      {aspects.map(name => (
        <TextArea key={name} label={t(`field.${name}`)} rows={2} limit={4_000} {...field(name)} />
      ))}
    </>
  )
}

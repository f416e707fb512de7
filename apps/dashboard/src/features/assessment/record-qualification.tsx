'use client'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { valuesAfter } from '../command/merge.ts'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Qualification } from './fragment.ts'

const document = graphql(
  `
  mutation RecordQualification($input: RecordQualificationInput!) {
    recordQualification(input: $input) {
      ... on RecordQualificationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const kinds = ['EDUCATION', 'CERTIFICATION', 'EXPERIENCE'] as const

export const RecordQualification = ({
  qualification,
  onClose,
}: {
  readonly qualification: Qualification | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const initial = {
    kind: (qualification?.kind ?? 'EDUCATION') as string,
    title: qualification?.title ?? '',
    issuer: qualification?.issuer ?? '',
    obtained: qualification?.obtained ?? '',
    expires: qualification?.expires ?? '',
    years: qualification?.years?.toString() ?? '',
    note: qualification?.note ?? '',
  }
  const form = usePlanForm({
    name: `record-qualification:${qualification?.id ?? 'new'}`,
    document,
    initial,
    input: values => ({
      ...(qualification && { qualificationId: qualification.id }),
      kind: values.kind as Qualification['kind'],
      title: values.title.trim(),
      issuer: values.issuer.trim() || null,
      obtained: values.obtained || null,
      expires: values.expires || null,
      years: values.years.trim() === '' ? null : Number(values.years),
      note: values.note.trim() || null,
    }),
    ready: ({ title, years }) => title.trim() !== '' && /^\d*$/.test(years.trim()),
    ...(qualification?.removedAt === null && {
      element: {
        id: qualification.id,
        valuesIn: valuesAfter<typeof initial>('QualificationRemoved', ['kind']),
      },
    }),
    said: t('noted'),
    onClose,
  })
  return (
    <FormDialog form={form} title={qualification ? t('changeQualification') : t('addQualification')}>
      <SelectField
        label={t('kind')}
        required
        options={kinds.map(kind => ({ value: kind, label: t(`qualificationKinds.${kind}`) }))}
        {...form.field('kind')}
      />
      <TextField label={t('title')} required autoFocus limit={200} {...form.field('title')} />
      <TextField label={t('issuer')} limit={200} hint={t('issuerHint')} {...form.field('issuer')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <DateField label={t('obtained')} {...form.field('obtained')} />
        <DateField label={t('expires')} {...form.field('expires')} />
        <TextField label={t('years')} numeric {...form.field('years')} />
      </div>
      <TextArea label={t('note')} rows={2} limit={2_000} {...form.field('note')} />
    </FormDialog>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DateField } from '../../components/ui/date-field.tsx'
import { ScaleField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { useToday } from '../moment/use-today.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'

const document = graphql(
  `
  mutation RecordCheckIn($input: RecordCheckInInput!) {
    recordCheckIn(input: $input) {
      ... on RecordCheckInDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const readOf = (goal: string) => `value:${goal}`

/** What moved, in two minutes. The last value of a measure is a hint and never filled in: a number is read anew or not at all. */
export const RecordCheckIn = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTranslations('checkIn')
  const format = useFormat()
  const today = useToday()
  const { state } = usePlanView()
  const [id] = useState(() => crypto.randomUUID())
  const [measured] = useState(() =>
    state.goals.filter(({ status, measure }) => status === 'OPEN' && measure !== null),
  )
  const initial: Record<string, string> = {
    moved: '',
    confidence: '',
    obstacles: '',
    day: '',
    ...Object.fromEntries(measured.map(goal => [readOf(goal.id), ''])),
  }
  const read = (values: Record<string, string>) =>
    measured.flatMap(goal => {
      const value = values[readOf(goal.id)]?.trim()
      return value ? [{ goalId: goal.id, value: value.replace(',', '.') }] : []
    })
  const form = usePlanForm({
    name: 'record-check-in',
    document,
    initial,
    input: values => ({
      checkInId: id,
      moved: values.moved?.trim() || null,
      obstacles: values.obstacles?.trim() || null,
      confidence: values.confidence ? Number(values.confidence) : null,
      values: read(values),
      ...(values.day && values.day !== today && { occurredAt: `${values.day}T12:00:00.000Z` }),
    }),
    ready: values =>
      Boolean(values.moved?.trim() || values.obstacles?.trim() || values.confidence) ||
      read(values).length > 0,
    said: t('recorded'),
    onClose,
  })
  const field = (name: string) => {
    const given = form.field(name)
    return { ...given, value: given.value ?? '' }
  }
  const future = today !== undefined && (form.values.day ?? '') > today
  return (
    <FormDialog
      form={{ ...form, ready: form.ready && !future }}
      title={t('record')}
      description={t('recordHint')}
      submit={t('recordIt')}
    >
      <TextArea
        label={t('moved')}
        autoFocus
        rows={3}
        limit={4_000}
        placeholder={t('movedExample')}
        {...field('moved')}
      />
      {measured.map(goal => (
        <TextField
          key={goal.id}
          label={
            goal.measure?.unit ? `${goal.measure.what} (${goal.measure.unit})` : (goal.measure?.what ?? '')
          }
          numeric
          hint={
            goal.latest
              ? t('last', {
                  value: goal.latest.value,
                  day: format.date(goal.latest.at),
                  target: goal.measure?.target ?? '',
                })
              : t('target', { target: goal.measure?.target ?? '' })
          }
          {...field(readOf(goal.id))}
        />
      ))}
      <ScaleField label={t('confidence')} most={10} hint={t('confidenceHint')} {...field('confidence')} />
      <TextArea label={t('obstacles')} rows={2} limit={4_000} {...field('obstacles')} />
      <DateField
        label={t('when')}
        hint={t('whenHint')}
        {...field('day')}
        error={future ? t('future') : field('occurredAt').error}
      />
    </FormDialog>
  )
}

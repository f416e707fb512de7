'use client'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { moved } from './moved.ts'

const document = graphql(
  `
  mutation RankValues($input: RankValuesInput!) {
    rankValues(input: $input) {
      ... on RankValuesDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const listed = (text: string): readonly string[] => text.split('\n').filter(line => line !== '')

/** The whole ranking is one field: each move is made here and saved as one. */
export const RankValues = ({
  values,
  onClose,
}: {
  readonly values: readonly string[]
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const { id } = usePlanView()
  const [another, setAnother] = useState('')
  const form = usePlanForm({
    name: 'rank-values',
    document,
    initial: { values: values.join('\n') },
    input: ranking => ({ values: [...listed(ranking.values)] }),
    ready: ranking => ranking.values !== values.join('\n'),
    pending: ranking => [{ path: ['values'], value: listed(ranking.values) }],
    undo: () => undoBy(document, { planId: id, values: [...values] }),
    said: t('ranked'),
    onClose,
  })
  const ranking = listed(form.values.values)
  const set = (next: readonly string[]) => form.set('values', next.join('\n'))
  const add = () => {
    const name = another.trim()
    if (name !== '' && !ranking.includes(name)) set([...ranking, name])
    setAnother('')
  }
  return (
    <FormDialog form={form} title={t('rankValues')} description={t('valuesHint')}>
      <ol className="flex flex-col gap-1">
        {ranking.map((name, place) => (
          <li
            key={name}
            className="flex items-center gap-2 rounded-control border border-line py-1 ps-3 pe-1"
          >
            <span className="w-5 text-muted text-sm">{place + 1}</span>
            <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</bdi>
            <button
              type="button"
              className={buttonClass('quiet', 'icon')}
              aria-label={t('up', { name })}
              disabled={place === 0}
              onClick={() => set(moved(ranking, place, place - 1))}
            >
              <ArrowUp size={15} aria-hidden />
            </button>
            <button
              type="button"
              className={buttonClass('quiet', 'icon')}
              aria-label={t('down', { name })}
              disabled={place === ranking.length - 1}
              onClick={() => set(moved(ranking, place, place + 1))}
            >
              <ArrowDown size={15} aria-hidden />
            </button>
            <button
              type="button"
              className={buttonClass('quiet', 'icon')}
              aria-label={t('removeNamed', { name })}
              onClick={() => set(ranking.filter(each => each !== name))}
            >
              <X size={15} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <TextField label={t('newValue')} limit={200} value={another} onChange={setAnother} />
        </div>
        <Button onClick={add} disabled={another.trim() === ''}>
          {t('addValue')}
        </Button>
      </div>
    </FormDialog>
  )
}

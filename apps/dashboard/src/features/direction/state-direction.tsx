'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { DirectionElement, Variation } from './fragment.ts'
import { stateDirectionDocument as document } from './state-direction-document.ts'
import { answerIn, mostCharacters, softWords } from './worksheet.ts'

const references = (lines: string): string[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export const StateDirection = ({
  variation,
  element,
  onClose,
}: {
  readonly variation: Variation
  readonly element: DirectionElement
  readonly onClose: () => void
}) => {
  const t = useTranslations('direction')
  const code = useTranslations('code')
  const { id } = usePlanView()
  const known = answerIn(variation, element)
  const evidence = known?.evidence.join('\n') ?? ''
  const form = usePlanForm({
    name: `state-direction:${element}`,
    document,
    initial: { text: known?.text ?? '', evidence },
    input: (values, changed) => ({
      variationId: variation.id,
      element,
      text: values.text.trim() || null,
      ...(changed.includes('evidence') && { evidence: references(values.evidence) }),
    }),
    ready: ({ text }) => text.length <= mostCharacters,
    element: {
      id: variation.id,
      valuesIn: plan => {
        const now = plan.state?.variations.find(each => each.id === variation.id)
        return now
          ? { text: now.elements.find(each => each.element === element)?.text ?? '', evidence }
          : null
      },
      // Other questions of the same variation are fields of their own.
      fieldOf: field => (field === element || field === `elements.${element}` ? 'text' : field),
    },
    reason: () => (known ? 'offered' : 'none'),
    pending: values => [
      {
        path: ['variations', variation.id, 'elements'],
        value: [
          ...variation.elements.filter(each => each.element !== element),
          ...(values.text.trim() === ''
            ? []
            : [{ element, text: values.text.trim(), evidence: references(values.evidence) }]),
        ],
      },
    ],
    undo: before =>
      undoBy(document, {
        planId: id,
        variationId: variation.id,
        element,
        text: before.text.trim() || null,
        ...(before.text.trim() !== '' && { evidence: references(before.evidence) }),
      }),
    said: t('stated', { element: code(`DirectionElement.${element}`) }),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={
        <>
          {code(`DirectionElement.${element}`)} · <bdi>{variation.name}</bdi>
        </>
      }
      description={t(`question.${element}`)}
    >
      <TextArea
        label={t('answerText')}
        autoFocus
        rows={7}
        softWords={softWords}
        limit={mostCharacters}
        {...form.field('text')}
      />
      <TextArea label={t('evidence')} rows={2} hint={t('evidenceHint')} {...form.field('evidence')} />
    </FormDialog>
  )
}

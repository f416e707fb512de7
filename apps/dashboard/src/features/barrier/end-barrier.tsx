'use client'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import type { Barrier } from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { StatusForm } from '../command/status-form.tsx'
import { undoBy } from '../command/use-said.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { reopenBarrierDocument } from './reopen-barrier.ts'

const resolveDocument = graphql(
  `
  mutation ResolveBarrier($input: ResolveBarrierInput!) {
    resolveBarrier(input: $input) {
      ... on ResolveBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const acceptDocument = graphql(
  `
  mutation AcceptBarrier($input: AcceptBarrierInput!) {
    acceptBarrier(input: $input) {
      ... on AcceptBarrierDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const unresolvableDocument = graphql(
  `
  mutation FindBarrierUnresolvable($input: FindBarrierUnresolvableInput!) {
    findBarrierUnresolvable(input: $input) {
      ... on FindBarrierUnresolvableDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export type BarrierEnding = 'resolve' | 'accept' | 'unresolvable'

const endings = {
  resolve: { document: resolveDocument, status: 'RESOLVED' },
  accept: { document: acceptDocument, status: 'ACCEPTED' },
  unresolvable: { document: unresolvableDocument, status: 'UNRESOLVABLE' },
} as const satisfies Record<BarrierEnding, { readonly document: object; readonly status: Barrier['status'] }>

export const EndBarrier = ({
  barrier,
  ending,
  onClose,
  onDone,
}: {
  readonly barrier: Barrier
  readonly ending: BarrierEnding
  readonly onClose: () => void
  readonly onDone?: () => void
}) => {
  const t = useTranslations('barrier')
  const { id } = usePlanView()
  const { document, status } = endings[ending]
  return (
    <StatusForm
      name={`${ending}-barrier`}
      document={document}
      part={['barriers', barrier.id]}
      initial={{ note: '' }}
      input={({ note }) => ({ barrierId: barrier.id, note: note.trim() || null })}
      becomes={({ note }) => ({ status, note: note.trim() || null })}
      reason={() => 'offered'}
      undo={() => undoBy(reopenBarrierDocument, { planId: id, barrierId: barrier.id })}
      title={t(`endings.${ending}.title`)}
      about={barrier.description}
      submit={t(`endings.${ending}.submit`)}
      said={t(`endings.${ending}.said`)}
      onClose={onClose}
      {...(onDone && { done: onDone })}
    >
      {field => (
        <TextArea
          label={t('note')}
          autoFocus
          limit={2_000}
          placeholder={t(`endings.${ending}.hint`)}
          {...field('note')}
        />
      )}
    </StatusForm>
  )
}

'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { useActingMember } from '../acting/use-acting-member.ts'
import { refusals } from '../command/answers.ts'
import { CommandForm } from '../command/command-form.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Comment } from './documents.ts'
import { firstName } from './naming.ts'

const document = graphql(
  `
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      ... on AddCommentDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Comments on an element, or answers a comment, which is an element too. */
export const AddComment = ({
  element,
  answers,
  onDone,
}: {
  readonly element: string
  /** Whose comment is answered. */
  readonly answers: string | undefined
  readonly onDone: () => void
}) => {
  const t = useTranslations('element')
  const me = useActingMember()
  const { coach } = usePlanView().state
  const asked = coach && me && coach.personId !== me.memberId ? coach : undefined
  const [id, setId] = useState(() => crypto.randomUUID())
  const form = usePlanForm({
    name: `add-comment:${element}`,
    document,
    initial: { text: '' },
    input: ({ text }) => ({ commentId: id, elementId: element, text: text.trim() }),
    ready: ({ text }) => text.trim() !== '',
    pending: ({ text }) => [
      {
        path: ['comments', id],
        value: {
          id,
          text: text.trim(),
          at: new Date().toISOString(),
          element,
          event: null,
          by: { personId: me?.memberId ?? '', name: me?.name ?? '', role: 'OWNER' },
        } satisfies Comment,
      },
    ],
    said: t('commented'),
    onClose: () => undefined,
    done: () => {
      setId(crypto.randomUUID())
      form.set('text', '')
      onDone()
    },
  })
  return (
    <CommandForm
      state={form.state}
      paths={form.names}
      submit={t(answers === undefined ? 'commentIt' : 'answerIt')}
      onSubmit={form.submit}
      onCancel={() => {
        form.set('text', '')
        onDone()
      }}
      disabled={!form.ready}
    >
      <TextArea
        label={answers === undefined ? t('comment') : t('answerTo', { name: answers })}
        required
        limit={4_000}
        hint={asked === undefined ? undefined : t('askHint', { name: firstName(asked.name) })}
        {...form.field('text')}
      />
    </CommandForm>
  )
}

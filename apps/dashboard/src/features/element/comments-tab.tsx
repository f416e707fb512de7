'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { useMayNot } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { AddComment } from './add-comment.tsx'
import type { Comment } from './documents.ts'
import { useRemarks } from './remarks-provider.tsx'

const Said = ({
  comment,
  answers,
  onAnswer,
}: {
  readonly comment: Comment
  readonly answers: readonly Comment[]
  readonly onAnswer: (() => void) | undefined
}) => {
  const t = useTranslations('element')
  const code = useTranslations('code')
  return (
    <li className="py-2.5 text-sm">
      <p className="text-muted text-xs">
        <bdi className="font-medium text-sm text-text">{comment.by.name}</bdi>{' '}
        {code(`Role.${comment.by.role}`)} · <When at={comment.at} />
      </p>
      <p>
        <Bdi text={comment.text} lines />
      </p>
      {answers.length > 0 && (
        <ul className="ms-3 border-line border-s-2 ps-3">
          {answers.map(answer => (
            <Said key={answer.id} comment={answer} answers={[]} onAnswer={undefined} />
          ))}
        </ul>
      )}
      {onAnswer && (
        <Button
          look="quiet"
          size="small"
          className="-ms-2"
          aria-label={t('answerTo', { name: comment.by.name })}
          onClick={onAnswer}
        >
          {t('answer')}
        </Button>
      )}
    </li>
  )
}

/** What was said of the element, oldest first, each with its answers. */
export const CommentsTab = ({ element }: { readonly element: string }) => {
  const t = useTranslations('element')
  const { past } = usePlanView()
  const remarks = useRemarks()
  const mayNot = useMayNot('COMMENT_ON_PLAN', true)
  const [answering, setAnswering] = useState<Comment | null>(null)
  if (!remarks) return <Skeleton className="h-24" />
  const all = remarks.comments.nodes
  const own = all.filter(comment => comment.element === element)
  return (
    <>
      {own.length === 0 && <p className="text-muted text-sm">{t(past ? 'noCommentsThen' : 'noComments')}</p>}
      <ol className="mb-4 divide-y divide-line">
        {own.map(comment => (
          <Said
            key={comment.id}
            comment={comment}
            answers={all.filter(answer => answer.element === comment.id)}
            onAnswer={mayNot === undefined ? () => setAnswering(comment) : undefined}
          />
        ))}
      </ol>
      {mayNot === undefined ? (
        <AddComment
          key={answering?.id ?? 'new'}
          element={answering?.id ?? element}
          answers={answering?.by.name}
          onDone={() => setAnswering(null)}
        />
      ) : (
        !past && <p className="text-muted text-sm">{mayNot}</p>
      )}
    </>
  )
}

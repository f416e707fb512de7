'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { TextChange } from '../history/text-change.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Answer, DirectionElement, Variation } from './fragment.ts'
import { softWords, wordsIn } from './worksheet.ts'

/** One answer of one variation, with what bears it out; `against` is the chosen variation's, to mark what differs. */
export const AnswerCell = ({
  variation,
  element,
  answer,
  against,
  onEdit,
}: {
  readonly variation: Variation
  readonly element: DirectionElement
  readonly answer: Answer | undefined
  readonly against: string | undefined
  readonly onEdit: () => void
}) => {
  const t = useTranslations('direction')
  const code = useTranslations('code')
  const { editable } = usePlanView()
  const names = { element: code(`DirectionElement.${element}`), name: variation.name }
  if (!answer)
    return editable ? (
      <button
        type="button"
        className={`${buttonClass('quiet', 'small')} -ms-2.5`}
        aria-label={t('answerNamed', names)}
        onClick={onEdit}
      >
        {t('answer')}
      </button>
    ) : (
      <span className="text-muted text-sm">{t('notAnswered')}</span>
    )
  const words = wordsIn(answer.text)
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 max-w-[70ch] flex-1">
        {against === undefined || against === answer.text ? (
          <Bdi text={answer.text} lines />
        ) : (
          <TextChange old={against} now={answer.text} />
        )}
        {words > softWords && (
          <p className="mt-1">
            <span className="rounded-full bg-past px-1.5 text-past-fg text-xs">
              {t('wordsOver', { n: words, limit: softWords })}
            </span>
          </p>
        )}
        {answer.evidence.length > 0 && (
          <div className="mt-1.5 text-muted text-sm">
            <p className="text-xs">{t('evidence')}</p>
            <ul className="list-disc ps-4">
              {answer.evidence.map(reference => (
                <li key={reference}>
                  <Bdi text={reference} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {editable && (
        <button
          type="button"
          className={buttonClass('quiet', 'icon')}
          aria-label={t('changeNamed', names)}
          title={t('change')}
          onClick={onEdit}
        >
          <Pencil size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldChange, PlanEvent } from '../../graphql/fragments.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { isText, slipOf } from './field-values.ts'
import { saidBySentence } from './said-by-sentence.ts'
import { type Told, valuesOf } from './telling.ts'
import { useFieldName, useFieldValue, useSlip } from './use-fields.ts'

// few changes are of long texts: what compares them is no part of the start
const TextChange = dynamic(() => import('./text-change.tsx').then(module => module.TextChange))

const apart = (words: ReactNode) => <bdi className="font-semibold">{words}</bdi>

/** A day or a number stays on one line; longer words have to break on a phone. */
const whole = (value: string) => (value.length <= 20 ? 'whitespace-nowrap' : '[overflow-wrap:anywhere]')

/** What was done: the predicate of the sentence. */
export const Deed = ({ event }: { readonly event: Told }) => {
  const t = useTranslations('event')
  const fieldName = useFieldName()
  const { list, day } = useFormat()
  // all are filled alike: the type stands for any of them
  return t.rich(event.type as 'GoalRevised', { ...valuesOf(event, fieldName, list, day), b: apart })
}

/** Who did what. The actor's and the element's names are those of the moment of the event. */
export const Sentence = ({
  event,
  prominent = false,
}: {
  readonly event: Told & { readonly actor: { readonly name: string } }
  /** Where many are told of at once, it is the person one looks for. */
  readonly prominent?: boolean
}) => {
  const t = useTranslations('event')
  return (
    <span>
      {t.rich('by', {
        actor: event.actor.name,
        b: prominent ? apart : name => <bdi>{name}</bdi>,
        done: () => <Deed event={event} />,
      })}
    </span>
  )
}

const sign = ({ old, new: now }: FieldChange) => (old === null ? '+' : now === null ? '−' : '~')

export const FieldChangeLine = ({ change }: { readonly change: FieldChange }) => {
  const t = useTranslations('history')
  const fieldName = useFieldName()
  const fieldValue = useFieldValue()
  const slipWords = useSlip()
  const slip = slipOf(change)
  return (
    <p className="text-sm">
      <span aria-hidden className="me-1.5 inline-block w-2.5 text-center font-mono text-muted">
        {sign(change)}
      </span>
      <span className="text-muted">{fieldName(change.field)}: </span>
      {isText(change) ? (
        <TextChange old={change.old ?? ''} now={change.new ?? ''} />
      ) : (
        <>
          {change.old !== null && (
            <del className={whole(change.old)}>
              <span className="sr-only">{t('was')} </span>
              <bdi>{fieldValue(change.field, change.old)}</bdi>
            </del>
          )}
          {change.old !== null && change.new !== null && (
            <span aria-hidden className="inline-block whitespace-pre rtl:-scale-x-100">
              {' → '}
            </span>
          )}
          {change.new !== null &&
            (change.old === null ? (
              <bdi>{fieldValue(change.field, change.new)}</bdi>
            ) : (
              <ins className={whole(change.new)}>
                <span className="sr-only">{t('now')} </span>
                <bdi>{fieldValue(change.field, change.new)}</bdi>
              </ins>
            ))}
        </>
      )}
      {slip !== undefined && slip !== 0 && (
        <strong className="ms-1.5 whitespace-nowrap">({slipWords(slip)})</strong>
      )}
    </p>
  )
}

/** Old → new of what the sentence does not say itself. */
export const FieldChanges = ({ event }: { readonly event: PlanEvent }) => {
  const said = saidBySentence[event.type] ?? []
  const changes = event.changes.filter(
    change =>
      !said.includes(change.field) &&
      // "Other" is what the form says when nothing was chosen.
      !(change.old === null && change.new === 'other'),
  )
  return changes.length === 0 ? null : (
    <div className="mt-0.5 flex flex-col gap-0.5">
      {changes.map(change => (
        <FieldChangeLine key={change.field} change={change} />
      ))}
    </div>
  )
}

/** Why, in the words of the catalogue and of who gave the reason. */
export const ReasonText = ({ reason }: { readonly reason: PlanEvent['reason'] }) => {
  const t = useTranslations()
  if (!reason) return null
  const dim = (words: ReactNode) => <span className="text-muted">{words}</span>
  const own = (words: ReactNode) => <bdi>{words}</bdi>
  const text = reason.text ?? ''
  return (
    <p className="text-sm">
      {reason.code === 'OTHER' && text
        ? t.rich('history.becauseOther', { text, dim, own })
        : t.rich('history.because', {
            reason: t(`code.ReasonCode.${reason.code}`),
            said: text ? 'yes' : 'no',
            text,
            dim,
            own,
          })}
    </p>
  )
}

import { Fragment } from 'react'
import type { FieldChange, PlanEvent } from '../../graphql/fragments.ts'
import { eventSentences, fieldName, reasons } from '../../messages/en.ts'
import { saidBySentence } from '../../messages/events.ts'
import { fieldValue, isText, slipOf, slipWords } from './field-values.ts'
import type { Phrase } from './phrase.ts'
import { wordDiff } from './words.ts'

export const PhraseText = ({ phrase }: { readonly phrase: Phrase }) =>
  phrase.map((part, i) =>
    typeof part === 'string' ? (
      <Fragment key={i}>{part}</Fragment>
    ) : (
      <bdi key={i} className="font-medium">
        {'name' in part ? part.name : part.value}
      </bdi>
    ),
  )

/** Who did what. The actor's and the element's names are those of the moment of the event. */
export const Sentence = ({
  event,
  withActor = true,
}: {
  readonly event: PlanEvent
  readonly withActor?: boolean
}) => (
  <span>
    {withActor && (
      <>
        <bdi>{event.actor.name}</bdi>{' '}
      </>
    )}
    <PhraseText phrase={eventSentences[event.type](event)} />
  </span>
)

const sign = ({ old, new: now }: FieldChange) => (old === null ? '+' : now === null ? '−' : '~')

export const FieldChangeLine = ({ change }: { readonly change: FieldChange }) => {
  const slip = slipOf(change)
  return (
    <p className="text-sm">
      <span aria-hidden className="me-1.5 inline-block w-2.5 text-center font-mono text-muted">
        {sign(change)}
      </span>
      <span className="text-muted">{fieldName(change.field)}: </span>
      {isText(change) ? (
        <bdi className="whitespace-pre-wrap">
          {wordDiff(change.old ?? '', change.new ?? '').map((piece, i) => {
            const key = `${piece.kind}${i}`
            if (piece.kind === 'old') return <del key={key}>{piece.text}</del>
            if (piece.kind === 'new') return <ins key={key}>{piece.text}</ins>
            return <Fragment key={key}>{piece.text}</Fragment>
          })}
        </bdi>
      ) : (
        <>
          {change.old !== null && (
            <del className="whitespace-nowrap">
              <span className="sr-only">was </span>
              <bdi>{fieldValue(change.field, change.old)}</bdi>
            </del>
          )}
          {change.old !== null && change.new !== null && <span aria-hidden> → </span>}
          {change.new !== null &&
            (change.old === null ? (
              <bdi>{fieldValue(change.field, change.new)}</bdi>
            ) : (
              <ins className="whitespace-nowrap">
                <span className="sr-only">now </span>
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

export const ReasonText = ({ reason }: { readonly reason: PlanEvent['reason'] }) =>
  reason && (
    <p className="text-sm">
      {reason.code === 'OTHER' && reason.text ? (
        <span className="text-muted">because </span>
      ) : (
        <>
          <span className="text-muted">because of </span>
          {reasons[reason.code]}
          {reason.text && ': '}
        </>
      )}
      {reason.text && <bdi>“{reason.text}”</bdi>}
    </p>
  )

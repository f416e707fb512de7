'use client'
import { clsx } from 'clsx'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { When } from '../../components/ui/when.tsx'
import { useFieldName } from '../history/use-fields.ts'
import type { ElementDiff, FieldDiff } from './documents.ts'
import { useShownValue } from './use-shown-value.ts'

const signs = { ADDED: '+', REMOVED: '−', CHANGED: '~', MOVED: '↕', CANCELLED: '⊘' } as const
const words = {
  ADDED: 'added',
  REMOVED: 'removed',
  CHANGED: 'changed',
  MOVED: 'moved',
  CANCELLED: 'cancelledOne',
} as const
const looks = {
  ADDED: 'bg-added-bg text-added',
  REMOVED: 'bg-removed-bg text-removed',
  CHANGED: 'bg-changed-bg text-changed',
  MOVED: 'bg-changed-bg text-changed',
  CANCELLED: 'bg-surface text-muted',
} as const

/** What became of a part, as a sign and a hidden word. */
export const DiffSign = ({ mark }: { readonly mark: ElementDiff['mark'] }) => {
  const t = useTranslations('compare')
  return (
    <span
      className={clsx(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-[5px] font-mono text-xs',
        looks[mark],
      )}
    >
      <span aria-hidden>{signs[mark]}</span>
      <span className="sr-only">{t(words[mark], { count: 1 }).replace(/^\D*\d+\s*/, '')}</span>
    </span>
  )
}

/** Old and new of one field: words inside a text, otherwise both values. */
export const Difference = ({ field }: { readonly field: FieldDiff }) => {
  const t = useTranslations('compare')
  const shownValue = useShownValue()
  if (field.segments)
    return (
      <bdi className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {field.segments.map((segment, i) => {
          const key = `${segment.kind}${i}`
          if (segment.kind === 'REMOVED') return <del key={key}>{segment.text}</del>
          if (segment.kind === 'ADDED') return <ins key={key}>{segment.text}</ins>
          return <Fragment key={key}>{segment.text}</Fragment>
        })}
      </bdi>
    )
  return (
    <>
      {field.old && (
        <del>
          <span className="sr-only">{t('was')} </span>
          <Bdi text={shownValue(field, field.old.text)} />
        </del>
      )}
      {field.old && field.new && (
        <span aria-hidden className="inline-block whitespace-pre rtl:-scale-x-100">
          {' → '}
        </span>
      )}
      {field.new && (
        <ins>
          {field.old && <span className="sr-only">{t('is')} </span>}
          <Bdi text={shownValue(field, field.new.text)} />
        </ins>
      )}
      {field.days !== null && field.days !== 0 && (
        <strong className="ms-1.5 whitespace-nowrap">
          {t(field.days > 0 ? 'days' : 'daysEarlier', { days: Math.abs(field.days) })}
        </strong>
      )}
    </>
  )
}

/** Who, when and why, of the last change between the two moments. */
export const SetBy = ({ set }: { readonly set: FieldDiff['set'] }) => {
  const t = useTranslations('compare')
  const code = useTranslations('code')
  if (!set) return null
  return (
    <span className="text-muted text-xs">
      <bdi>{set.actor.name}</bdi> · <When at={set.at} />
      {set.late && <> · {t('late')}</>}
      {set.reason && (
        <>
          {' '}
          · {t('because', { reason: code(`ReasonCode.${set.reason.code}`) })}
          {set.reason.text && (
            <>
              : <bdi>“{set.reason.text}”</bdi>
            </>
          )}
        </>
      )}
    </span>
  )
}

export const FieldLine = ({ field }: { readonly field: FieldDiff }) => {
  const fieldName = useFieldName()
  return (
    <li className="py-1 text-sm">
      <span className="text-muted">{fieldName(field.path)}: </span>
      <Difference field={field} />
      <span className="block">
        <SetBy set={field.set} />
      </span>
    </li>
  )
}

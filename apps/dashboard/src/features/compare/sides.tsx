'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFieldName } from '../history/use-fields.ts'
import type { ElementDiff, FieldDiff } from './documents.ts'
import { DiffSign } from './field-difference.tsx'
import { useShownValue } from './use-shown-value.ts'

const Value = ({ field, side }: { readonly field: FieldDiff; readonly side: 'old' | 'new' }) => {
  const t = useTranslations('compare')
  const shownValue = useShownValue()
  const value = field[side]
  return value ? (
    <Bdi text={shownValue(field, value.text)} lines />
  ) : (
    <span className="text-muted">{t('nothing')}</span>
  )
}

/** Both moments beside each other, what differs only. */
export const Sides = ({ elements }: { readonly elements: readonly ElementDiff[] }) => {
  const t = useTranslations('compare')
  const fieldName = useFieldName()
  return (
    <ol className="surface-card divide-y divide-line">
      {elements.map((element, i) => (
        <li
          key={`${element.kind}${element.id}`}
          data-difference={i}
          tabIndex={-1}
          className="scroll-mt-40 px-4 py-3"
        >
          <div className="mb-1.5 flex items-baseline gap-2.5">
            <DiffSign mark={element.mark} />
            <span className="text-muted text-sm">{t(`kinds.${element.kind}`)}</span>
            <h3 className="min-w-0 font-medium">
              <Bdi text={element.name} />
            </h3>
          </div>
          <dl className="grid grid-cols-[minmax(6rem,10rem)_1fr_1fr] gap-x-4 gap-y-1.5 text-sm">
            {element.fields.nodes.map(field => (
              <div key={field.path} className="contents">
                <dt className="text-muted">{fieldName(field.path)}</dt>
                <dd className={field.old ? 'rounded bg-removed-bg/60 px-2 py-0.5' : 'px-2 py-0.5'}>
                  <span className="sr-only">{t('was')} </span>
                  <Value field={field} side="old" />
                </dd>
                <dd className={field.new ? 'rounded bg-added-bg/60 px-2 py-0.5' : 'px-2 py-0.5'}>
                  <span className="sr-only">{t('is')} </span>
                  <Value field={field} side="new" />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

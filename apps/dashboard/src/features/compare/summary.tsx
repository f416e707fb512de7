'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import type { ElementDiff } from './documents.ts'
import { DiffSign, FieldLine } from './field-difference.tsx'

/** What became of each part, one after the other, in the order of the plan. */
export const Summary = ({
  elements,
  focused,
}: {
  readonly elements: readonly ElementDiff[]
  readonly focused: number
}) => {
  const t = useTranslations('compare')
  return (
    <ol className="surface-card divide-y divide-line">
      {elements.map((element, i) => (
        <li
          key={`${element.kind}${element.id}`}
          data-difference={i}
          tabIndex={-1}
          aria-current={i === focused || undefined}
          className="scroll-mt-40 px-4 py-3 outline-offset-[-2px] aria-[current]:bg-surface"
        >
          <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
            <DiffSign mark={element.mark} />
            <span className="text-muted text-sm">{t(`kinds.${element.kind}`)}</span>
            <h3 className="min-w-0 font-medium">
              {element.mark === 'REMOVED' ? (
                <del>
                  <Bdi text={element.name} />
                </del>
              ) : (
                <Bdi text={element.name} />
              )}
            </h3>
            {element.oldName !== null && element.oldName !== element.name && (
              <span className="text-muted text-sm">{t('renamed', { name: element.oldName })}</span>
            )}
            {element.moved && <span className="text-muted text-sm">↕ {t('movedHere')}</span>}
          </div>
          <ul className="mt-1 ps-7.5">
            {element.fields.nodes.map(field => (
              <FieldLine key={field.path} field={field} />
            ))}
            {element.fields.totalCount > element.fields.nodes.length && (
              <li className="py-1 text-muted text-sm">
                {t('more', { count: element.fields.totalCount - element.fields.nodes.length })}
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import type { ElementDiff, FieldDiff } from '../compare/documents.ts'
import { Difference, DiffSign } from '../compare/field-difference.tsx'
import { useFieldName } from '../history/use-fields.ts'

/** More fields than these are told by the comparison. */
const most = 4

/** Readings of a measure are told by its bar and its chart, and since when a state holds by the row. */
const isTold = ({ path }: FieldDiff) => path !== 'statusSince' && !path.startsWith('measurements.')

/** One element's changes in its own row: signs, and old beside new for what changed. */
export const ElementChanges = ({ element }: { readonly element: ElementDiff }) => {
  const t = useTranslations('since')
  const fieldName = useFieldName()
  const { mark, moved, fields } = element
  const changed =
    mark === 'CHANGED' ? fields.nodes.filter(isTold) : fields.nodes.filter(({ path }) => path === 'status')
  const more = mark === 'CHANGED' ? Math.max(0, changed.length - most) : 0
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <DiffSign mark={mark} />
      {mark === 'ADDED' && <span className="text-muted">{t('wasAdded')}</span>}
      {mark === 'REMOVED' && <span className="text-muted">{t('wasRemoved')}</span>}
      {mark === 'CANCELLED' && <span className="text-muted">{t('wasCancelled')}</span>}
      {moved && <span className="text-muted">{t('wasMoved')}</span>}
      {changed.slice(0, most).map(field => (
        <span key={field.path}>
          <span className="text-muted">{fieldName(field.path)}: </span>
          <Difference field={field} />
        </span>
      ))}
      {more > 0 && <span className="text-muted">{t('more', { n: more })}</span>}
    </div>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { type Column, DataTable } from '../../components/ui/data-table.tsx'
import { When } from '../../components/ui/when.tsx'
import { useFieldName } from '../history/use-fields.ts'
import { DiffSign } from './field-difference.tsx'
import type { Row } from './rows.ts'
import { useShownValue } from './use-shown-value.ts'

export const useColumns = (): readonly Column<Row>[] => {
  const t = useTranslations('compare')
  const code = useTranslations('code')
  const fieldName = useFieldName()
  const shownValue = useShownValue()
  const value = (row: Row, side: 'old' | 'new') => {
    const shown = row.field?.[side]
    return shown ? shownValue(row.field!, shown.text) : null
  }
  const why = ({ field }: Row) => {
    const reason = field?.set?.reason
    return reason ? [code(`ReasonCode.${reason.code}`), reason.text].filter(Boolean).join(': ') : null
  }
  const kind = ({ element }: Row) => t(`kinds.${element.kind}`)
  return [
    {
      key: 'element',
      head: t('element'),
      cell: row => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <DiffSign mark={row.element.mark} /> {kind(row)}
        </span>
      ),
      text: row => `${row.element.mark.toLowerCase()} ${kind(row)}`,
    },
    {
      key: 'name',
      head: t('name'),
      cell: row => <Bdi text={row.element.name} />,
      text: row => row.element.name,
    },
    {
      key: 'field',
      head: t('field'),
      cell: ({ field }) => (field ? fieldName(field.path) : ''),
      text: ({ field }) => field?.path ?? null,
    },
    {
      key: 'old',
      head: t('old'),
      cell: row => <Bdi text={value(row, 'old') ?? ''} />,
      text: row => value(row, 'old'),
    },
    {
      key: 'new',
      head: t('new'),
      cell: row => <Bdi text={value(row, 'new') ?? ''} />,
      text: row => value(row, 'new'),
    },
    {
      key: 'delta',
      head: t('delta'),
      end: true,
      cell: ({ field }) => field?.days ?? '',
      text: ({ field }) => field?.days ?? null,
    },
    {
      key: 'who',
      whole: true,
      head: t('who'),
      cell: ({ field }) => <Bdi text={field?.set?.actor.name ?? ''} />,
      text: ({ field }) => field?.set?.actor.name ?? null,
    },
    {
      key: 'when',
      whole: true,
      head: t('when'),
      cell: ({ field }) => field?.set && <When at={field.set.at} />,
      text: ({ field }) => field?.set?.at ?? null,
    },
    { key: 'why', head: t('why'), cell: row => <Bdi text={why(row) ?? ''} />, text: why },
  ]
}

export const Table = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useTranslations('compare')
  const columns = useColumns()
  return (
    <div className="surface-card p-2">
      <DataTable
        caption={t('table')}
        columns={columns}
        rows={rows}
        keyOf={row => `${row.element.kind}${row.element.id}${row.field?.path ?? ''}`}
      />
    </div>
  )
}

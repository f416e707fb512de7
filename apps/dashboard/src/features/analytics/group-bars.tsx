'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { type BarRow, Bars, barHeight } from '../chart/bars.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import type { Behind } from './behind.ts'
import { Count } from './behind-numbers.tsx'
import type { Figure } from './figures.tsx'

export interface Part<Row> {
  readonly key: string
  readonly head: string
  readonly of: (row: Row) => number | null | undefined
  readonly look: keyof typeof looks
  /** What it counts, for a row. */
  readonly behind?: (row: Row) => Behind | undefined
}

/** Each part has a sign of its own beside its colour. */
const looks = {
  done: { colour: 'var(--done)', sign: '✔' },
  moving: { colour: 'var(--moving)', sign: '◔' },
  stuck: { colour: 'var(--stuck)', sign: '■' },
  ended: { colour: 'var(--ended)', sign: '⊘' },
  waiting: { colour: 'var(--waiting)', sign: '○' },
} as const

/** Groups and people come first in the table of every figure. */
export const useGroupColumns = <Row extends Figure>(
  nameOf: (group: string | null) => string,
): readonly Column<Row>[] => {
  const t = useTranslations('analytics')
  const people = (row: Row) => row.people ?? t('tooFew')
  const name = (row: Row) => nameOf(row.group)
  return [
    { key: 'group', head: t('group'), cell: row => <bdi>{name(row)}</bdi>, text: name },
    { key: 'people', head: t('people'), end: true, cell: people, text: people },
  ]
}

/** What of a figure may be shown. */
export const told = <Row extends Figure>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ tooFewPeople }) => !tooFewPeople)

/** The bars of what may be shown: the same numbers as the table's, of the same rows. */
export const barsOf = <Row extends Figure>(
  rows: readonly Row[],
  parts: readonly Part<Row>[],
  nameOf: (group: string | null) => string,
): readonly BarRow[] =>
  told(rows).map(row => ({
    key: row.group ?? '',
    label: nameOf(row.group),
    parts: parts.map(({ key, of, look }) => ({ key, value: of(row) ?? 0, ...looks[look] })),
  }))

/** One bar a group, cut into its parts, all on one scale; the table says the same and more. */
export const GroupBars = <Row extends Figure>({
  title,
  finding,
  note,
  rows,
  nameOf,
  parts,
  more = [],
  file,
}: {
  readonly title: string
  readonly finding: string
  readonly note?: ReactNode
  readonly rows: readonly Row[]
  readonly nameOf: (group: string | null) => string
  /** They add up to the whole of a group. */
  readonly parts: readonly Part<Row>[]
  /** Further columns of the table. */
  readonly more?: readonly Column<Row>[]
  readonly file: string
}) => {
  const groupColumns = useGroupColumns<Row>(nameOf)
  const bars = barsOf(rows, parts, nameOf)
  return (
    <ChartFigure
      title={title}
      finding={finding}
      note={note}
      keys={parts.map(({ head, look }) => ({ words: head, ...looks[look] }))}
      lazy={false}
      height={bars.length * barHeight}
      chart={bars.length > 0 ? <Bars rows={bars} /> : undefined}
      columns={[
        ...groupColumns,
        ...parts.map(({ key, head, of, behind }) => ({
          key,
          head,
          end: true,
          cell: (row: Row) => (
            <Count value={of(row)} behind={behind?.(row)} title={`${head}: ${nameOf(row.group)}`} />
          ),
          text: (row: Row) => of(row) ?? null,
        })),
        ...more,
      ]}
      rows={rows}
      keyOf={row => row.group ?? ''}
      file={file}
    />
  )
}

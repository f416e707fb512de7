'use client'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** For the file; the cell's text where it is text. */
  readonly text: (row: Row) => string | number | null
  readonly end?: boolean
  /** Its cells stay on one line: names, days. */
  readonly whole?: boolean
  /** What can be done with the row: on a card it needs no head. */
  readonly action?: boolean
  /** Share of the table's width that it has at least, so that tables under one another line up. */
  readonly share?: string
}

/** A table that becomes cards, with the same fields in the same order, where it has no room. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) => (
  <section
    aria-label={caption}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
    className="overflow-x-auto"
  >
    <table className="w-full text-sm max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted text-xs max-sm:sr-only">
        <tr>
          {columns.map(column => (
            <th
              key={column.key}
              scope="col"
              className={clsx(
                'px-2 py-1.5 font-medium sm:whitespace-nowrap',
                column.end ? 'text-end' : 'text-start',
                column.share,
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(row => (
          <tr key={keyOf(row)} className="border-line border-t max-sm:block max-sm:py-2">
            {columns.map(column => (
              <td
                key={column.key}
                className={clsx(
                  'px-2 py-1.5 align-top max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-0.5',
                  column.end && 'sm:text-end',
                  column.whole ? 'sm:whitespace-nowrap' : !column.end && 'sm:min-w-24',
                  // a card says nothing of what is not there
                  column.text(row) === null && 'max-sm:hidden',
                )}
              >
                {!column.action && (
                  <span aria-hidden className="shrink-0 text-muted text-xs sm:hidden">
                    {column.head}
                  </span>
                )}
                <span className="min-w-0 max-sm:ms-auto max-sm:text-end">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

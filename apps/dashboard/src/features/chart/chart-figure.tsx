'use client'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { type Column, DataTable } from '../../components/ui/data-table.tsx'
import { LateDisclosure } from '../../components/ui/disclosure.tsx'
import { csv, saveFile } from '../export/csv.ts'
import { Legend, type LegendKey } from './legend.tsx'
import { WhenVisible } from './when-visible.tsx'

/**
 * The frame of every chart: the question, the finding as a sentence, the chart, and a table with the same rows, both to
 * take along. Charts of recharts inside it are a `<TimeChart>` or keep its rules, and come by `late`; what
 * needs no axis is own SVG in parts of the width, drawn by the server too.
 */
export const ChartFigure = <Row,>({
  title,
  own = false,
  finding,
  keys = [],
  height,
  chart,
  note,
  columns,
  rows,
  keyOf,
  file,
  events,
  below,
  lazy = true,
}: {
  /** As a question, where it is one. */
  readonly title: string
  /** Whether people wrote the title. */
  readonly own?: boolean
  /** What the chart shows, in one sentence; read out for the picture. */
  readonly finding: string
  readonly keys?: readonly LegendKey[]
  readonly height: number
  /** `undefined` where there is too little to draw: then the sentence stands alone. */
  readonly chart: ReactNode | undefined
  /** How to read it, and what it can't say. */
  readonly note?: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Name of the files without their ending. */
  readonly file: string
  /** What stands aligned under the chart. */
  readonly below?: ReactNode
  /** Link to the events behind the numbers. */
  readonly events?: ReactNode
  /** Whether it waits until it comes into view; own SVG need not. */
  readonly lazy?: boolean
}) => {
  const t = useTranslations('ui')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const saveCsv = () =>
    saveFile(
      `${file}.csv`,
      new Blob(
        [
          csv(
            columns.map(column => column.head),
            rows.map(row => columns.map(column => column.text(row))),
          ),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
    )
  const savePng = async () => {
    const svg = box.current?.querySelector('svg')
    if (!svg) return
    const { chartAsPng } = await import('./png.ts')
    saveFile(`${file}.png`, await chartAsPng(svg, { title, finding, keys }))
  }
  return (
    <figure aria-labelledby={id} className="surface-card min-w-0 px-4 pt-3.5 pb-3">
      <figcaption className="mb-2">
        <p id={id} className="font-medium">
          {own ? <bdi>{title}</bdi> : title}
        </p>
        <p className="wrap-anywhere text-muted text-sm">{finding}</p>
        {chart !== undefined && keys.length > 0 && <Legend keys={keys} />}
      </figcaption>
      {chart !== undefined && (
        <div ref={box} role="img" aria-label={finding}>
          {lazy ? <WhenVisible height={height}>{chart}</WhenVisible> : chart}
        </div>
      )}
      {chart !== undefined && below}
      {note && <p className="mt-1 wrap-anywhere max-w-prose text-muted text-xs">{note}</p>}
      {rows.length > 0 && (
        <div className="mt-1 flex flex-wrap items-start gap-x-3 gap-y-1 print:hidden">
          <div className="min-w-0 flex-1 basis-24 has-[details[open]]:basis-60">
            <LateDisclosure summary={t('table')}>
              <div className="max-h-80 overflow-y-auto">
                <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} />
              </div>
            </LateDisclosure>
          </div>
          {events}
          <div className="flex gap-x-1">
            <Button look="quiet" size="small" onClick={saveCsv} aria-label={t('csvOf', { title })}>
              {t('csv')}
            </Button>
            {chart !== undefined && (
              <Button
                look="quiet"
                size="small"
                onClick={() => void savePng()}
                aria-label={t('pngOf', { title })}
              >
                {t('png')}
              </Button>
            )}
          </div>
        </div>
      )}
    </figure>
  )
}

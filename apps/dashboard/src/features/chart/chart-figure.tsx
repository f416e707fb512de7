'use client'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { type Column, DataTable } from '../../components/ui/data-table.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { csv, saveFile } from '../export/csv.ts'
import { svgAsPng } from './png.ts'
import { WhenVisible } from './when-visible.tsx'

/**
 * The frame of every chart: the question, the finding as a sentence, the chart, and a table with the same numbers, both
 * to take along. Rules for charts of recharts inside it: own numeric domain and ticks, no animation, no dots, at most 500
 * points a line, `responsive` with a fixed height, `accessibilityLayer={false}`, colours from the tokens with dashes and
 * labels beside them, loaded by `next/dynamic` with `ssr: false`.
 */
export const ChartFigure = <Row,>({
  title,
  finding,
  legend,
  height,
  chart,
  columns,
  rows,
  keyOf,
  file,
  events,
  picture = true,
}: {
  /** As a question, where it is one. */
  readonly title: string
  /** What the chart shows, in one sentence; read out for the picture. */
  readonly finding: string
  readonly legend?: ReactNode
  readonly height: number
  /** `undefined` where there is too little to draw: then the sentence stands alone. */
  readonly chart: ReactNode | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Name of the files without their ending. */
  readonly file: string
  /** Link to the events behind the numbers. */
  readonly events?: ReactNode
  /** Whether the chart is one drawing that can be saved as a picture. */
  readonly picture?: boolean
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
    if (svg) saveFile(`${file}.png`, await svgAsPng(svg))
  }
  return (
    <figure aria-labelledby={id} className="surface-card px-4 pt-3.5 pb-3">
      <figcaption className="mb-2">
        <p id={id} className="font-medium">
          {title}
        </p>
        <p className="text-muted text-sm">{finding}</p>
        {legend && <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">{legend}</div>}
      </figcaption>
      {chart !== undefined && (
        <div ref={box} role="img" aria-label={finding}>
          <WhenVisible height={height}>{chart}</WhenVisible>
        </div>
      )}
      {rows.length > 0 && (
        <div className="mt-1 flex flex-wrap items-start gap-x-3 gap-y-1">
          <div className="min-w-0 flex-1 basis-60">
            <Disclosure summary={t('table')}>
              <div className="max-h-80 overflow-y-auto">
                <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} />
              </div>
            </Disclosure>
          </div>
          {events}
          <Button look="quiet" size="small" onClick={saveCsv}>
            {t('csv')}
          </Button>
          {chart !== undefined && picture && (
            <Button look="quiet" size="small" onClick={() => void savePng()}>
              {t('png')}
            </Button>
          )}
        </div>
      )}
    </figure>
  )
}

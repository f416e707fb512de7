'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { type Column, DataTable } from '../../components/ui/data-table.tsx'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { csv, fileName, saveFile } from '../export/csv.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { type PlanRead, viewsQuery } from './documents.ts'

interface Known {
  readonly reads: readonly PlanRead[]
  readonly total: number
  readonly next: string | null
}

/** Reads and exports by people outside the plan, newest first, fifty at a time. */
export const Reads = () => {
  const t = useTranslations('access')
  const code = useTranslations('code')
  const { id } = usePlanView()
  const client = useClient()
  const [known, setKnown] = useState<Known>()
  const [failed, setFailed] = useState(false)
  const [asked, setAsked] = useState<{ readonly after: string | null }>({ after: null })
  const [kind, setKind] = useState<PlanRead['kind'] | null>(null)

  useEffect(() => {
    let current = true
    setFailed(false)
    client
      .query(viewsQuery, { id, after: asked.after }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => {
        if (!current) return
        const views = data?.plan?.views
        setFailed(!views)
        if (views)
          setKnown(before => ({
            reads: asked.after === null ? views.nodes : [...(before?.reads ?? []), ...views.nodes],
            total: views.totalCount,
            next: views.pageInfo.hasNextPage ? views.pageInfo.endCursor : null,
          }))
      })
    return () => {
      current = false
    }
  }, [client, id, asked])

  const what = (read: PlanRead) =>
    read.kind === 'VIEWED'
      ? t('viewed')
      : t(read.among ? 'exportedAmong' : 'exported', {
          format: read.format === 'BUNDLE' ? t('evidence') : (read.format ?? ''),
        })
  const detail = (read: PlanRead) =>
    [
      read.version === null ? undefined : t('version', { version: read.version }),
      read.entries === null ? undefined : t('entries', { entries: read.entries }),
      read.filter ? t('filter', { filter: read.filter }) : undefined,
    ]
      .filter(part => part !== undefined)
      .join(' · ')
  const columns: readonly Column<PlanRead>[] = [
    {
      key: 'who',
      head: t('who'),
      whole: true,
      cell: read => <Bdi text={read.by.name} />,
      text: read => read.by.name,
    },
    {
      key: 'role',
      head: t('role'),
      whole: true,
      cell: read => code(`Role.${read.by.role}`),
      text: read => code(`Role.${read.by.role}`),
    },
    { key: 'what', head: t('what'), cell: what, text: what },
    {
      key: 'detail',
      head: t('detail'),
      cell: read => <Bdi text={detail(read)} />,
      text: read => detail(read) || null,
    },
    { key: 'when', head: t('when'), whole: true, cell: read => <When at={read.at} />, text: read => read.at },
    {
      key: 'digest',
      head: t('digest'),
      whole: true,
      cell: read =>
        read.digest && (
          <code title={read.digest} className="font-mono text-xs">
            {read.digest.slice(0, 12)}…
          </code>
        ),
      text: read => read.digest,
    },
  ]
  if (failed && !known) return <Problem onRetry={() => setAsked({ ...asked })}>{t('failed')}</Problem>
  if (!known) return <Skeleton className="h-48" />
  if (known.reads.length === 0) return <Empty title={t('none')}>{t('noneHint')}</Empty>
  const shown = known.reads.filter(read => kind === null || read.kind === kind)
  const save = () =>
    saveFile(
      fileName(`access-${planIdOf(id)}`, undefined, new Date().toISOString().slice(0, 10), 'csv'),
      new Blob(
        [
          csv(
            columns.map(column => column.head),
            shown.map(read => columns.map(column => column.text(read))),
          ),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
    )
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-1.5">
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{t('kinds')}</legend>
          {(['VIEWED', 'EXPORTED'] as const).map(each => (
            <FilterChip key={each} on={kind === each} onClick={() => setKind(kind === each ? null : each)}>
              {t(`only.${each}`)}
            </FilterChip>
          ))}
        </fieldset>
        <span className="ms-auto text-muted text-sm">
          {t('count', { shown: shown.length, total: known.total })}
        </span>
        <Button look="quiet" size="small" onClick={save}>
          {t('csv')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Empty
          title={t('noneChosen')}
          action={<Button onClick={() => setKind(null)}>{t('clear', { total: known.total })}</Button>}
        />
      ) : (
        <div className="surface-card p-2">
          <DataTable caption={t('caption')} columns={columns} rows={shown} keyOf={read => read.eventId} />
        </div>
      )}
      {failed && (
        <div className="mt-3">
          <Problem onRetry={() => setAsked({ ...asked })}>{t('failed')}</Problem>
        </div>
      )}
      {known.next !== null && (
        <div className="mt-3">
          <Button onClick={() => setAsked({ after: known.next })}>{t('older')}</Button>
        </div>
      )}
    </>
  )
}

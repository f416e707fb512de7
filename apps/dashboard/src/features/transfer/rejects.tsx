'use client'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import type { ResultOf } from '../../graphql/tada.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useBecause } from './because.tsx'
import type { Transfer, transferQuery } from './documents.ts'
import { useSaving } from './transfer-actions.tsx'

type Listed = NonNullable<ResultOf<typeof transferQuery>['transfer']>['rejects']

/** The lines that were not taken in, and both files of them. */
export const Rejects = ({
  transfer,
  rejects,
  own,
}: {
  readonly transfer: Transfer
  readonly rejects: Listed
  readonly own: boolean
}) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const because = useBecause()
  const { saving, save } = useSaving()
  const file = (name: string) => void save(`/transfers/${transfer.transferId}/${name}`, name)
  return (
    <Section
      id="rejects"
      title={t('rejects')}
      count={format.number(transfer.rejected)}
      action={
        own && (
          <>
            {transfer.form === 'snapshots' && !transfer.expired && (
              <Button size="small" disabled={saving} onClick={() => file('rejected.jsonl')}>
                {t('rejectedLines')}
              </Button>
            )}
            <Button size="small" disabled={saving} onClick={() => file('rejected.csv')}>
              {t('rejectedCsv')}
            </Button>
          </>
        )
      }
    >
      <DataTable
        caption={t('rejects')}
        rows={rejects.nodes.map((reject, index) => ({ ...reject, index }))}
        keyOf={({ index }) => `${index}`}
        columns={[
          {
            key: 'line',
            head: t('line'),
            cell: ({ line }) => <span className="tabular-nums">{line > 0 ? format.number(line) : '–'}</span>,
            text: ({ line }) => line,
          },
          {
            key: 'field',
            head: t('field'),
            cell: ({ field }) => (field ? <bdi className="font-mono text-xs">{field}</bdi> : t('whole')),
            text: ({ field }) => field,
          },
          {
            key: 'problem',
            head: t('problem'),
            cell: ({ problem }) => <bdi className="[overflow-wrap:anywhere]">{because(problem)}</bdi>,
            text: ({ problem }) => problem.code,
          },
        ]}
      />
      {rejects.totalCount > rejects.nodes.length && (
        <p className="mt-2 text-muted text-sm">
          {t('rejectsKept', { n: format.number(rejects.nodes.length) })}
        </p>
      )}
    </Section>
  )
}

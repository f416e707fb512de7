'use client'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { When } from '../../components/ui/when.tsx'
import { ReasonText } from '../history/sentence.tsx'
import { useFieldName, useFieldValue } from '../history/use-fields.ts'
import type { Clash } from './merge.ts'

const Value = ({
  label,
  field,
  value,
  nothing,
}: {
  readonly label: string
  readonly field: string
  readonly value: string | null
  readonly nothing: string
}) => {
  const fieldValue = useFieldValue()
  return (
    <div>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="[overflow-wrap:anywhere]">
        {value ? <bdi>{fieldValue(field, value)}</bdi> : <span className="text-muted">{nothing}</span>}
      </dd>
    </div>
  )
}

/** Before · theirs · yours, for each field that both changed. */
export const ConflictPanel = ({
  clashes,
  yours,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly clashes: readonly Clash[]
  readonly yours: (field: string) => string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}) => {
  const t = useTranslations('command')
  const fieldName = useFieldName()
  return (
    <section
      role="alert"
      aria-label={t('clash')}
      className="rounded-card border border-past-line bg-past px-4 py-3.5 text-past-fg"
    >
      <h3 className="font-semibold">{t('clashTitle')}</h3>
      <ul className="mt-2 flex flex-col gap-3">
        {clashes.map(({ field, theirs, event }) => (
          <li key={field} className="rounded-control bg-bg px-3 py-2.5 text-sm text-text">
            <p className="mb-1.5">
              <span className="font-medium">{fieldName(field)}</span>
              <span className="text-muted">
                {' '}
                {t.rich('changedBy', {
                  name: event.actor.name,
                  b: name => <bdi>{name}</bdi>,
                  at: () => <When at={event.recordedAt} />,
                })}
              </span>
            </p>
            <dl className="grid gap-2 sm:grid-cols-3">
              <Value label={t('before')} field={field} value={theirs.old} nothing={t('nothing')} />
              <Value label={t('theirs')} field={field} value={theirs.new} nothing={t('nothing')} />
              <Value label={t('yours')} field={field} value={yours(field) || null} nothing={t('nothing')} />
            </dl>
            <ReasonText reason={event.reason} />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" size="small" onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
        <span className="self-center text-xs">{t('editAgain')}</span>
      </div>
    </section>
  )
}

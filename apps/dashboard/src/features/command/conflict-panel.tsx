'use client'
import { Button } from '../../components/ui/button.tsx'
import { When } from '../../components/ui/when.tsx'
import { fieldName } from '../../messages/en.ts'
import { fieldValue } from '../history/field-values.ts'
import { ReasonText } from '../history/sentence.tsx'
import { type Clash, formField } from './merge.ts'

const Value = ({
  label,
  field,
  value,
}: {
  readonly label: string
  readonly field: string
  readonly value: string | null
}) => (
  <div>
    <dt className="text-muted text-xs">{label}</dt>
    <dd className="[overflow-wrap:anywhere]">
      {value ? <bdi>{fieldValue(field, value)}</bdi> : <span className="text-muted">nothing</span>}
    </dd>
  </div>
)

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
}) => (
  <section
    role="alert"
    aria-label="Changed by someone else meanwhile"
    className="rounded-card border border-past-line bg-past px-4 py-3.5 text-past-fg"
  >
    <h3 className="font-semibold">Changed by someone else while you were writing</h3>
    <ul className="mt-2 flex flex-col gap-3">
      {clashes.map(({ field, theirs, event }) => (
        <li key={field} className="rounded-control bg-bg px-3 py-2.5 text-sm text-text">
          <p className="mb-1.5">
            <span className="font-medium">{fieldName(field)}</span>
            <span className="text-muted">
              {' '}
              by <bdi>{event.actor.name}</bdi>, <When at={event.recordedAt} />
            </span>
          </p>
          <dl className="grid gap-2 sm:grid-cols-3">
            <Value label="before" field={field} value={theirs.old} />
            <Value label="theirs" field={field} value={theirs.new} />
            <Value label="yours" field={field} value={yours(formField(field)) || null} />
          </dl>
          <ReasonText reason={event.reason} />
        </li>
      ))}
    </ul>
    <div className="mt-3 flex flex-wrap gap-2">
      <Button look="primary" size="small" onClick={onKeepMine}>
        Keep mine
      </Button>
      <Button size="small" onClick={onTakeTheirs}>
        Take theirs
      </Button>
      <span className="self-center text-xs">or edit your text and save again</span>
    </div>
  </section>
)

'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { When } from '../../components/ui/when.tsx'
import { ActionButton } from '../command/may.tsx'

/** What was taken out, folded, each with its way back. */
export const Removed = ({
  items,
  onRestore,
}: {
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly removedAt: string | null
  }[]
  readonly onRestore: (id: string) => void
}) => {
  const t = useTranslations('assessment')
  if (items.length === 0) return null
  return (
    <div className="mt-2">
      <Disclosure summary={t('removed', { n: items.length })}>
        <ul className="flex flex-col gap-1">
          {items.map(({ id, name, removedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 text-muted">
              <span className="line-through">
                <Bdi text={name} />
              </span>
              {removedAt && (
                <span className="text-xs">
                  {t('removedOn')} <When at={removedAt} />
                </span>
              )}
              <ActionButton look="quiet" size="small" onClick={() => onRestore(id)}>
                {t('restore')}
              </ActionButton>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

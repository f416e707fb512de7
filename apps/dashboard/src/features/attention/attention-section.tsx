'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFollowing } from '../plan/use-following.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ElementLink } from '../story/element-link.tsx'
import { type Attention, attentionQuery } from './documents.ts'
import { type OfKind, ofKind } from './of-kind.ts'

/** Of what is missing only the last of its sort can be named. */
const onlyLast = (kind: OfKind['kind'], element: Attention['element']) =>
  kind === 'REVIEW_NOT_SCHEDULED' || (kind === 'CHECK_IN_OVERDUE' && element.kind === 'CHECK_IN')

const Kind = ({ kind, count, about }: OfKind) => {
  const t = useTranslations()
  const format = useFormat()
  return (
    <li className="flex gap-2.5 px-4 py-2 text-sm">
      <span className="mt-1">
        <StatusMark tone="stuck" size={12} />
      </span>
      <p className="min-w-0 [overflow-wrap:anywhere] first-letter:uppercase">
        <span className="font-medium">{t(`code.AttentionKind.${kind}`, { n: count })}</span>
        {about.map(({ element, days, gaps }) => {
          const more = [
            ...(days !== null && kind !== 'REVIEW_NOT_SCHEDULED'
              ? [t('plan.attentionDays', { n: days })]
              : []),
            ...gaps.map(gap => t(`code.SmartGap.${gap}`)),
          ]
          return (
            <span key={`${element.kind}${element.id}`}>
              {' · '}
              {onlyLast(kind, element) ? (
                t.rich('plan.attentionLast', { element: () => <ElementLink element={element} /> })
              ) : (
                <ElementLink element={element} />
              )}
              {more.length > 0 && <span className="text-muted"> ({format.items(more)})</span>}
            </span>
          )
        })}
      </p>
    </li>
  )
}

/** What waits for somebody in the plan at the moment viewed; nothing at all where nothing does. */
export const AttentionSection = () => {
  const t = useTranslations('plan')
  const { id, live, at, axis } = usePlanView()
  const { data } = useFollowing(attentionQuery, { id, axis, ...(at !== undefined && { at }) }, live.version)
  const found = data?.plan?.attention
  if (!found || found.totalCount === 0) return null
  return (
    <Section id="attention" title={t('attention')} count={found.totalCount}>
      <ul className="surface-card divide-y divide-line">
        {ofKind(found.nodes).map(kind => (
          <Kind key={kind.kind} {...kind} />
        ))}
      </ul>
    </Section>
  )
}

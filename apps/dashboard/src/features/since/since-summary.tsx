'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import type { ElementDiff } from '../compare/documents.ts'
import type { SectionKey } from '../shell/sections.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { useSince } from './since-context.tsx'

const partOf: Readonly<Partial<Record<ElementDiff['kind'], SectionKey>>> = {
  VISION: 'direction',
  DIRECTION: 'direction',
  ASSESSMENT: 'assessment',
  OCCUPATION: 'occupations',
  GOAL: 'goals',
  STEP: 'steps',
  BARRIER: 'barriers',
  READINESS: 'readiness',
  SUPPORTER: 'supporters',
  OPPORTUNITY: 'opportunities',
  CHECK_IN: 'checkIns',
  REVIEW: 'reviews',
  BASELINE: 'baselines',
}

/** Where in the plan the changes are, and what is no longer part of it, by the name it had. */
export const SinceSummary = () => {
  const t = useTranslations()
  const { hrefOf } = usePlanAddress()
  const { marked, comparison, only } = useSince()
  if (!marked || !comparison || comparison.countsByKind.length === 0) return null
  const removed = comparison.elements.filter(({ mark }) => mark === 'REMOVED')
  return (
    <section
      aria-label={t('since.where')}
      className="mb-5 flex flex-col gap-1.5 border-past-line border-s-2 ps-3 text-sm"
    >
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {comparison.countsByKind.map(({ kind, counts }) => {
          const part = partOf[kind]
          const n = only ? counts[only] : counts.added + counts.removed + counts.changed + counts.moved
          const words = `${t(`compare.kinds.${kind}`)} ${n}`
          return (
            n > 0 && (
              <li key={kind}>
                {part ? (
                  <Link href={hrefOf(part)} prefetch={false} className="text-primary hover:underline">
                    {words}
                  </Link>
                ) : (
                  words
                )}
              </li>
            )
          )
        })}
      </ul>
      {removed.length > 0 && (only === null || only === 'removed') && (
        <ul aria-label={t('since.removed')} className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
          {removed.map(({ id, kind, name, oldName }) => (
            <li key={id}>
              {t(`compare.kinds.${kind}`)}{' '}
              <del>
                <Bdi text={oldName ?? name} />
              </del>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

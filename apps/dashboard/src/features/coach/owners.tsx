'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import { DayOf, When } from '../../components/ui/when.tsx'
import { ActivityStrip } from '../plans/activity-strip.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import type { DueReview, Owner } from './documents.ts'

const attentionOf = ({ plan }: Owner) => plan?.attention.totalCount ?? 0
const lastCheckIn = ({ plan }: Owner) => plan?.state?.checkIns.nodes.at(-1)

/** Every owner at a glance: is the plan alive, when was it last talked about, when next. */
export const Owners = ({
  owners,
  reviews,
}: {
  readonly owners: readonly Owner[]
  readonly reviews: readonly DueReview[]
}) => {
  const t = useTranslations('coach')
  const nextReview = (owner: Owner) => reviews.find(({ planId }) => planId === owner.planId)?.due
  const column = (
    key: 'owner' | 'attention' | 'checkIn' | 'review' | 'activity' | 'changed',
    cell: (owner: Owner) => ReactNode,
  ) => ({ key, head: t(`columns.${key}`), cell, text: () => null })
  return (
    <Section id="owners" title={t('owners')} count={owners.length}>
      <div className="surface-card px-2 py-1">
        <DataTable
          caption={t('ownersTable')}
          keyOf={owner => owner.planId}
          rows={owners.toSorted((a, b) => attentionOf(b) - attentionOf(a))}
          columns={[
            column('owner', owner => (
              <Link href={`/plans/${planIdOf(owner.planId)}`} className="block hover:underline">
                <span className="font-medium">
                  <Bdi text={owner.ownerName} />
                </span>
                <span className="block text-muted">
                  <Bdi text={owner.title} />
                </span>
              </Link>
            )),
            column('attention', owner => t('attention', { n: attentionOf(owner) })),
            column('checkIn', owner => {
              const last = lastCheckIn(owner)
              if (!last) return t('never')
              return (
                <>
                  <When at={last.at} />
                  {last.confidence !== null && (
                    <span className="block text-muted">{t('confidence', { n: last.confidence })}</span>
                  )}
                </>
              )
            }),
            column('review', owner => {
              const due = nextReview(owner)
              return due ? <DayOf day={due} /> : t('unscheduled')
            }),
            column('activity', owner => <ActivityStrip activity={owner.activity} />),
            column('changed', owner => <When at={owner.lastChangeAt} />),
          ]}
        />
      </div>
    </Section>
  )
}

'use client'
import Link from 'next/link'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { type Column, DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { DayOf, When } from '../../components/ui/when.tsx'
import { countsOf } from '../attention/of-kind.ts'
import { useSteadyOrder } from '../live/use-steady-order.ts'
import { ActivityStrip } from '../plans/activity-strip.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { ChangedPlan, DueReview, Owner } from './documents.ts'
import { attentionOf, confidences, lastCheckIn, nextReview, orders, ownerOrders } from './owner-order.ts'

const sortAddress = parseAsStringLiteral(orders).withDefault('attention').withOptions({ history: 'push' })

const Attention = ({ owner }: { readonly owner: Owner }) => {
  const t = useTranslations()
  const n = attentionOf(owner)
  if (n === 0) return <span className="text-muted">{t('coach.attention', { n })}</span>
  return (
    <>
      <span className="font-medium">{t('coach.attention', { n })}</span>
      {[...countsOf(owner.plan?.attention.nodes ?? [])].map(([kind, count]) => (
        <span key={kind} className="block text-muted">
          {t(`code.AttentionKind.${kind}`, { n: count })}
        </span>
      ))}
    </>
  )
}

const CheckIn = ({ owner }: { readonly owner: Owner }) => {
  const t = useTranslations('coach')
  const last = lastCheckIn(owner)
  const [confidence, before] = confidences(owner)
  if (!last) return t('never')
  return (
    <>
      <When at={last.at} />
      {confidence !== undefined && (
        <span className="block text-muted">
          {t('confidence', {
            n: confidence,
            before: before ?? confidence,
            trend:
              before === undefined || before === confidence ? 'same' : before < confidence ? 'up' : 'down',
          })}
        </span>
      )}
    </>
  )
}

/** Every owner at a glance: is the plan alive, when was it last talked about, when next. */
export const Owners = ({
  owners,
  reviews,
  changed,
}: {
  readonly owners: readonly Owner[]
  readonly reviews: readonly DueReview[]
  readonly changed: readonly ChangedPlan[]
}) => {
  const t = useTranslations('coach')
  const format = useFormat()
  const [sort, setSort] = useQueryState('sort', sortAddress)
  const {
    rows,
    moved,
    resort: sortAnew,
  } = useSteadyOrder(
    owners.toSorted(ownerOrders(format.compare, reviews)[sort]),
    ({ planId }) => planId,
    sort,
  )
  const column = (
    key: 'owner' | 'attention' | 'checkIn' | 'review' | 'activity' | 'changed',
    cell: (owner: Owner) => ReactNode,
    more: Pick<Column<Owner>, 'whole' | 'share'> = {},
  ) => ({ key, head: t(`columns.${key}`), cell, text: () => '', ...more })
  return (
    <Section
      id="owners"
      title={t('owners')}
      count={owners.length}
      action={
        <>
          {moved > 0 && (
            <Button size="small" onClick={sortAnew}>
              {t('resort', { n: moved })}
            </Button>
          )}
          <Segmented
            label={t('sort')}
            value={sort}
            options={orders.map(value => ({ value, label: t(`sorts.${value}`) }))}
            onChange={next => void setSort(next)}
          />
        </>
      }
    >
      <div className="surface-card px-2 py-1">
        <DataTable
          caption={t('ownersTable')}
          keyOf={owner => owner.planId}
          rows={rows}
          columns={[
            column('owner', owner => (
              <Link
                href={`/plans/${planIdOf(owner.planId)}`}
                prefetch={false}
                className="block hover:underline"
              >
                <span className="font-medium">
                  <Bdi text={owner.ownerName} />
                </span>
                <span className="block text-muted">
                  <Bdi text={owner.title} />
                </span>
              </Link>
            )),
            column('attention', owner => <Attention owner={owner} />, { share: 'sm:w-44' }),
            column('checkIn', owner => <CheckIn owner={owner} />),
            column(
              'review',
              owner => {
                const due = nextReview(owner, reviews)
                return due ? <DayOf day={due} /> : t('unscheduled')
              },
              { whole: true },
            ),
            column('activity', owner => <ActivityStrip activity={owner.activity} />),
            column('changed', owner => {
              const news = changed.find(({ planId }) => planId === owner.planId)
              return (
                <>
                  <When at={owner.lastChangeAt} />
                  {news?.visit && (
                    <span className="block text-muted">
                      {t('since', { n: news.changes, day: format.date(news.visit.at) })}
                    </span>
                  )}
                </>
              )
            }),
          ]}
        />
      </div>
    </Section>
  )
}

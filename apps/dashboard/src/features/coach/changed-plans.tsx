'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { useClient } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { useSteadyOrder } from '../live/use-steady-order.ts'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { type ChangedPlan, markVisited } from './documents.ts'
import { storyStart } from './story-start.ts'

const Story = late(() => import('../story/story.tsx').then(module => module.Story))

const Row = ({
  changed,
  from,
  onOpen,
  onSeen,
}: {
  readonly changed: ChangedPlan
  /** Where its story begins; `undefined` while it is folded. */
  readonly from: string | undefined
  readonly onOpen: () => void
  readonly onSeen: () => void
}) => {
  const t = useTranslations('coach')
  const format = useFormat()
  const { planId, title, ownerName, changes, visit, changedAt, people } = changed
  const address = `/plans/${planIdOf(planId)}`
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2.5">
        <button
          type="button"
          data-row={planId}
          aria-expanded={from !== undefined}
          onClick={onOpen}
          className="flex min-w-0 flex-1 basis-64 items-start gap-2 rounded-control text-start"
        >
          <ChevronRight
            size={16}
            aria-hidden
            className={`mt-1 shrink-0 text-muted ${from === undefined ? 'rtl:-scale-x-100' : 'rotate-90'}`}
          />
          <span className="min-w-0">
            <span className="block font-medium">
              <Bdi text={ownerName} /> · <Bdi text={title} />
            </span>
            <span className="block text-muted text-sm">
              {visit ? t('since', { n: changes, day: format.date(visit.at) }) : t('all', { n: changes })} ·{' '}
              <When at={changedAt} />
              {people.length > 0 && (
                <>
                  {' '}
                  · <bdi>{format.list(people.slice(0, 3))}</bdi>
                </>
              )}
            </span>
          </span>
        </button>
        <Button size="small" aria-keyshortcuts="m" aria-label={t('markSeenOf', { title })} onClick={onSeen}>
          {t('markSeen')}
        </Button>
      </div>
      {from !== undefined && (
        <div className="border-line border-t bg-surface">
          <section
            aria-label={t('storyIn')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-[32rem] overflow-y-auto"
          >
            <Story plan={planId} from={from} label={t('storyOf', { title })} />
          </section>
          <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t px-4 py-2.5 text-sm">
            {(
              [
                [address, 'openPlan'],
                [`${address}/compare?a=${encodeURIComponent(from)}`, 'compare'],
                [`${address}/reviews`, 'prepare'],
              ] as const
            ).map(([href, words]) => (
              <Link key={words} href={href} prefetch={false} className="text-primary hover:underline">
                {t(words)}
              </Link>
            ))}
          </p>
        </div>
      )}
    </li>
  )
}

/** What moved since the last visit, owner by owner; the story of each is one press away. */
export const ChangedPlans = ({
  plans: newestFirst,
  onMarked,
}: {
  readonly plans: readonly ChangedPlan[]
  readonly onMarked: () => void
}) => {
  const t = useTranslations('coach')
  const client = useClient()
  const { rows: plans, moved, resort } = useSteadyOrder(newestFirst, ({ planId }) => planId)
  // What was news when it was opened stays so while it is read.
  const [open, setOpen] = useState<{ readonly plan: string; readonly from: string } | null>(null)

  const mark = async (input: { planId: string; position: string; setBack?: boolean }) => {
    const { data } = await client.mutation(markVisited, { input }).toPromise()
    const done = data?.markVisited.__typename === 'MarkVisitedDone'
    if (done) onMarked()
    else toast.error(t('notMarked'))
    return done
  }
  const seen = async ({ planId, position, title, visit }: ChangedPlan) => {
    if (!(await mark({ planId, position }))) return
    toast.success(t('marked', { title }), {
      duration: 10_000,
      ...(visit && {
        action: {
          label: t('setBack'),
          onClick: () => void mark({ planId, position: visit.position, setBack: true }),
        },
      }),
    })
  }

  const focused = () => (document.activeElement as HTMLElement | null)?.dataset?.row
  const move = (by: number) => {
    const place = plans.findIndex(({ planId }) => planId === focused())
    const next = plans[Math.max(0, Math.min(plans.length - 1, place + by))]
    if (next) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.planId)}"]`)?.focus()
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    m: () => {
      const plan = plans.find(({ planId }) => planId === focused())
      if (plan) void seen(plan)
    },
  })
  return (
    <Section
      id="changed"
      title={t('changed')}
      count={plans.length > 0 && plans.length}
      action={
        moved > 0 && (
          <Button size="small" onClick={resort}>
            {t('resort', { n: moved })}
          </Button>
        )
      }
    >
      {plans.length === 0 ? (
        <Empty title={t('nothingChanged')} />
      ) : (
        <ul aria-label={t('changed')} className="surface-card divide-y divide-line overflow-hidden">
          {plans.map(changed => (
            <Row
              key={changed.planId}
              changed={changed}
              from={open?.plan === changed.planId ? open.from : undefined}
              onOpen={() =>
                setOpen(
                  open?.plan === changed.planId ? null : { plan: changed.planId, from: storyStart(changed) },
                )
              }
              onSeen={() => void seen(changed)}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

'use client'
import Link from 'next/link'
import { parseAsString, useQueryState } from 'nuqs'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Notice, Problem, Skeleton } from '../../components/ui/states.tsx'
import { globalPlanId } from '../plans/plan-id.ts'
import { useKeys } from '../shell/keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { ChoosePlan } from './choose-plan.tsx'
import { checkpointQuery, planToCheckQuery } from './documents.ts'
import { type Kept, keptCheckpoint } from './kept-checkpoint.ts'
import { SignedLog } from './signed-log.tsx'
import { TakeAlong } from './take-along.tsx'
import { useCheck } from './use-check.ts'
import { Verdict } from './verdict.tsx'

/** The record, checked by the reader's own browser. `?plan=` names the plan to check. */
export const IntegrityPage = () => {
  const t = useTranslations()
  const [asked, setPlan] = useQueryState('plan', parseAsString.withOptions({ history: 'push' }))
  const plan = asked !== null && globalPlanId(asked) === undefined ? null : asked
  const [{ data, error }, again] = useQuery({ query: checkpointQuery, requestPolicy: 'cache-and-network' })
  const [{ data: toCheck }] = useQuery({
    query: planToCheckQuery,
    variables: { id: globalPlanId(plan ?? '') ?? '' },
    pause: plan === null,
  })
  const known = plan === null ? undefined : toCheck?.plan
  const organisation = data?.organisation.organisationId
  const { check, start, stop } = useCheck(plan ?? undefined, organisation)
  const [kept, setKept] = useState<Kept>()
  useEffect(() => {
    if (organisation) setKept(keptCheckpoint(organisation))
  }, [organisation, check.kind])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') stop()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [stop])
  useKeys({ v: start })

  const running = check.kind === 'running'
  return (
    <PageHead title={t('places.integrity')}>
      <p className="mb-6 max-w-prose text-muted">{t('integrity.lead')}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section id="check" title={t('integrity.check')}>
          <p className="mb-3 max-w-prose text-muted text-sm">{t('integrity.checkHint')}</p>
          {asked !== plan && <Notice>{t('integrity.noSuchPlan')}</Notice>}
          {plan === null ? (
            <ChoosePlan onChoose={chosen => void setPlan(chosen)} />
          ) : (
            <div className="flex flex-col gap-4">
              {known?.state && (
                <Link
                  href={`/plans/${plan}`}
                  prefetch={false}
                  className="w-fit font-medium text-primary hover:underline [overflow-wrap:anywhere]"
                >
                  <bdi>{known.state.title}</bdi>
                </Link>
              )}
              <div className="flex flex-wrap gap-2">
                {running ? (
                  <Button onClick={stop}>{t('integrity.stop')}</Button>
                ) : (
                  <Button look="primary" onClick={start} disabled={!organisation}>
                    {t(check.kind === 'idle' ? 'integrity.verify' : 'integrity.again')}
                  </Button>
                )}
                <Button look="quiet" onClick={() => void setPlan(null)}>
                  {t('integrity.other')}
                </Button>
              </div>
              {running && (
                <div className="flex flex-col gap-1.5">
                  <progress
                    className="h-2 w-full"
                    aria-label={t('integrity.check')}
                    max={check.of ?? 1}
                    {...(check.of !== undefined && { value: check.done })}
                  />
                  <p className="text-muted text-sm">
                    {check.of === undefined
                      ? t('integrity.starting')
                      : t('integrity.running', { done: check.done, of: check.of })}
                  </p>
                </div>
              )}
              <Verdict check={check} />
              {known && <TakeAlong plan={plan} may={known.viewerMay.includes('TAKE_EVIDENCE')} />}
            </div>
          )}
        </Section>
        <div className="flex flex-col gap-6">
          {error && !data && <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>}
          {!data && !error && <Skeleton className="h-72" />}
          {data && <SignedLog checkpoint={data.organisation.checkpoint} kept={kept} />}
          <Section id="means" title={t('integrity.means')}>
            <ul className="flex max-w-prose list-disc flex-col gap-2 ps-5 text-muted text-sm">
              <li>{t('integrity.shows.one')}</li>
              <li>{t('integrity.shows.two')}</li>
              <li>{t('integrity.shows.three')}</li>
            </ul>
          </Section>
        </div>
      </div>
    </PageHead>
  )
}

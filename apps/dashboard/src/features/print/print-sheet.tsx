'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { DateOf, DayOf, useClock } from '../../components/ui/when.tsx'
import type { Step } from '../../graphql/fragments.ts'
import { useActingMember } from '../acting/use-acting-member.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { WholeState } from '../plan/whole-state.ts'
import { planIdOf } from '../plans/plan-id.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { PrintState } from './fragment.ts'

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className="mt-6">
    <h3 className="border-text border-b pb-1 font-semibold">{title}</h3>
    {children}
  </section>
)

const Steps = ({ steps }: { readonly steps: readonly Step[] }) => {
  const t = useTranslations('print')
  const code = useTranslations('code')
  return (
    <ul className="mt-1 ps-5 text-sm">
      {steps.map(step => (
        <li key={step.id} className="list-disc">
          <Bdi text={step.action} />{' '}
          <span className="text-muted">
            · {code(`StepStatus.${step.status}`)}
            {step.due && (
              <>
                {' '}
                · {t('due')} <DayOf day={step.due} />
              </>
            )}
          </span>
          {step.reflection && (
            <p className="text-muted">
              <Bdi text={step.reflection} lines />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Header, the parts chosen, and where the same can be found again. No goal is cut by the end of a page. */
export const PrintSheet = ({
  state,
  rest,
  parts,
}: {
  readonly state: WholeState
  /** `undefined` until it first arrives. */
  readonly rest: PrintState | undefined
  readonly parts: ReadonlySet<string>
}) => {
  const t = useTranslations()
  const { id, axis } = usePlanView()
  const format = useFormat()
  const clock = useClock()
  const reader = useActingMember()
  const chosen = state.variations.find(variation => variation.chosen) ?? state.variations[0]
  const { owner, coach, vision, goals, steps, barriers } = state
  const supporters = rest?.supporters.nodes.filter(({ removedAt }) => removedAt === null) ?? []
  const needs = rest?.needs.nodes.filter(({ removedAt }) => removedAt === null) ?? []
  const loose = steps.filter(({ goal }) => !goals.some(each => each.id === goal))
  return (
    <article className="surface-card max-w-4xl px-6 py-5 print:max-w-none print:border-0 print:p-0">
      <header className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <p>
          {t('print.owner')} <bdi className="font-medium">{owner.name}</bdi>
        </p>
        {coach && (
          <p>
            {t('print.coach')} <bdi className="font-medium">{coach.name}</bdi>
          </p>
        )}
        <p>
          {t('print.asOf', { version: String(state.version) })} <DateOf at={state.asOf} />,{' '}
          {t(axis === 'RECORDED' ? 'moment.asRecorded' : 'moment.asItHappened')}
        </p>
        {clock !== null && reader && (
          <p className="text-muted">
            {t.rich('print.printed', {
              at: format.instant(new Date(clock).toISOString()),
              zone: format.zone,
              name: () => <bdi>{reader.name}</bdi>,
            })}
          </p>
        )}
      </header>
      {parts.has('direction') && (vision || chosen) && (
        <Part title={t('sections.direction')}>
          {vision && (
            <p className="mt-2 border-primary border-s-[3px] ps-3">
              <Bdi text={vision.text} lines />
            </p>
          )}
          <dl className="mt-2 text-sm">
            {chosen?.elements.map(({ element, text }) => (
              <div key={element} className="break-inside-avoid py-1">
                <dt className="text-muted text-xs">{t(`code.DirectionElement.${element}`)}</dt>
                <dd>
                  <Bdi text={text} lines />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {parts.has('goals') && (
        <Part title={t('sections.goals')}>
          <ol>
            {goals.map(goal => (
              <li key={goal.id} className="break-inside-avoid border-line border-b py-2.5 last:border-b-0">
                <p className="font-medium">
                  <Bdi text={goal.statement} />
                </p>
                <p className="text-muted text-sm">
                  {t(`code.GoalStatus.${goal.status}`)}
                  {goal.due && (
                    <>
                      {' '}
                      · {t('print.due')} <DayOf day={goal.due} />
                    </>
                  )}
                  {goal.measure && (
                    <>
                      {' '}
                      ·{' '}
                      {t.rich('print.measured', {
                        value: goal.latest?.value ?? goal.measure.baseline,
                        target: goal.measure.target,
                        what: () => <bdi>{goal.measure?.unit ?? goal.measure?.what}</bdi>,
                      })}
                    </>
                  )}
                </p>
                <Steps steps={steps.filter(step => step.goal === goal.id)} />
              </li>
            ))}
          </ol>
          {loose.length > 0 && (
            <div className="pt-2.5">
              <p className="font-medium">{t('print.loose')}</p>
              <Steps steps={loose} />
            </div>
          )}
        </Part>
      )}
      {parts.has('barriers') && barriers.length > 0 && (
        <Part title={t('sections.barriers')}>
          <ul>
            {barriers.map(barrier => (
              <li key={barrier.id} className="break-inside-avoid py-1.5">
                <p>
                  <Bdi text={barrier.description} />{' '}
                  <span className="text-muted text-sm">· {t(`code.BarrierStatus.${barrier.status}`)}</span>
                </p>
                <ul className="ps-5 text-sm">
                  {barrier.solutions.map(solution => (
                    <li key={solution.id} className="list-disc">
                      <Bdi text={solution.description} />{' '}
                      <span className="text-muted">· {t(`code.SolutionStatus.${solution.status}`)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {parts.has('readiness') && needs.length > 0 && (
        <Part title={t('sections.readiness')}>
          <ul className="mt-1 ps-5">
            {needs.map(need => (
              <li key={need.id} className="list-disc">
                <Bdi text={need.description} />{' '}
                <span className="text-muted text-sm">
                  ·{' '}
                  {need.met
                    ? t.rich('print.met', {
                        name: () => <bdi>{need.met?.by.name}</bdi>,
                        day: format.date(need.met.at),
                      })
                    : t('print.open')}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {parts.has('supporters') && supporters.length > 0 && (
        <Part title={t('sections.supporters')}>
          <ul className="mt-1 ps-5">
            {supporters.map(each => (
              <li key={each.id} className="list-disc">
                <bdi className="font-medium">{each.name}</bdi> {each.does && <Bdi text={each.does} />}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {parts.has('reviews') && (rest?.reviews.nodes.length ?? 0) > 0 && (
        <Part title={t('sections.reviews')}>
          <ul>
            {rest?.reviews.nodes.map(review => (
              <li key={review.id} className="break-inside-avoid py-1.5">
                <p>
                  <DayOf day={review.due} />{' '}
                  <span className="text-muted text-sm">· {t(`print.review.${review.status}`)}</span>
                </p>
                {review.conclusions && (
                  <p className="text-sm">
                    <Bdi text={review.conclusions} lines />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {parts.has('baselines') && (rest?.baselines.nodes.length ?? 0) > 0 && (
        <Part title={t('sections.baselines')}>
          <ul>
            {rest?.baselines.nodes.map(baseline => (
              <li key={baseline.id} className="break-inside-avoid py-1.5">
                <bdi className="font-medium">{baseline.name}</bdi>{' '}
                <span className="text-muted text-sm">
                  · {t('moment.version', { version: String(baseline.version) })}
                </span>
                {baseline.signatures.map(({ signerId, signerName, at }) => (
                  <p key={signerId} className="text-sm">
                    {t.rich('print.signed', { name: () => <bdi>{signerName}</bdi>, day: format.date(at) })}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(rest?.disputes.nodes.length ?? 0) > 0 && (
        <Part title={t('print.disputes')}>
          <ul>
            {rest?.disputes.nodes.map(({ eventId, at, statement, by }) => (
              <li key={`${eventId}${at}`} className="break-inside-avoid py-1.5">
                <Bdi text={statement} lines />{' '}
                <span className="text-muted text-sm">
                  · <bdi>{by.name}</bdi>, <DateOf at={at} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <footer className="mt-6 border-line border-t pt-2 text-muted text-xs">
        {t('print.again')} <code>{`/plans/${planIdOf(id)}?at=rev:${state.version}`}</code>
      </footer>
    </article>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { Problem } from '../../components/ui/states.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { useDraft } from '../command/draft.ts'
import { PageHead } from '../shell/page-head.tsx'
import { completedPlansQuery, type Template, templatesQuery, unfinishedQuery } from './beginnings.ts'
import { ChoiceCard } from './choice-card.tsx'
import { planIdOf } from './plan-id.ts'
import { useStartPlan } from './use-start-plan.ts'

const draftKey = 'start-plan'
const startingRoles = ['OWNER', 'COACH', 'ADMIN']

const TemplateContent = ({ template }: { readonly template: Template }) => {
  const t = useTranslations('portfolio')
  const { goals } = template.newest
  return (
    <Disclosure summary={t('templateGoals')}>
      <ul className="list-disc ps-5">
        {goals.map(({ statement, steps }) => (
          <li key={statement}>
            <Bdi text={statement} />
            <ul className="list-[circle] ps-5 text-muted">
              {steps.map(({ action }) => (
                <li key={action}>
                  <Bdi text={action} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Starts a plan: empty, with what a template holds, or with what a completed plan left unfinished. */
export const StartPlanPage = () => {
  const t = useTranslations()
  const router = useRouter()
  const me = useActingMember()
  const [from, setFrom] = useQueryState('from', parseAsString.withDefault('').withOptions({ scroll: false }))
  const draft = useDraft(draftKey, { title: '', unit: '' })
  const { start, state } = useStartPlan(draftKey)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  const mayStart = me === undefined || me.roles.some(role => startingRoles.includes(role))
  const [templates] = useQuery({ query: templatesQuery, pause: me === undefined || !mayStart })
  const [completed] = useQuery({
    query: completedPlansQuery,
    variables: { search: me?.name ?? '' },
    pause: me === undefined || !mayStart,
  })
  const succeeded = from.startsWith('plan:') ? from.slice('plan:'.length) : undefined
  const [unfinished] = useQuery({
    query: unfinishedQuery,
    variables: { id: btoa(`Plan:${succeeded}`) },
    pause: succeeded === undefined,
  })
  const before = succeeded === undefined ? undefined : unfinished.data?.plan?.state
  const open = before?.goals.nodes.filter(({ status }) => status === 'OPEN') ?? []
  const openSteps = (goal: string) =>
    before?.steps.nodes.filter(
      step => step.goal === goal && (step.status === 'PLANNED' || step.status === 'STARTED'),
    ).length ?? 0
  const taken = before?.successor != null
  const chosen = templates.data?.organisation.templates.nodes.find(
    ({ templateId }) => from === `template:${templateId}`,
  )
  const offered = templates.data?.organisation.templates.nodes ?? []
  const own =
    completed.data?.organisation.plans.edges
      .map(({ node }) => node)
      .filter(({ ownerId }) => ownerId === me?.memberId) ?? []
  // Another's plan that was asked for by its address is offered too: the API decides.
  const completedPlans =
    succeeded !== undefined && before && !own.some(({ planId }) => planIdOf(planId) === succeeded)
      ? [...own, { planId: btoa(`Plan:${succeeded}`), title: before.title }]
      : own
  const others = offered.length > 0 || own.length > 0 || succeeded !== undefined
  const submit = () =>
    void start({
      ...draft.values,
      ...(chosen && { template: { templateId: chosen.templateId, version: chosen.newest.version } }),
      ...(succeeded !== undefined && {
        succeeds: {
          planId: btoa(`Plan:${succeeded}`),
          goals: open.map(({ id }) => id).filter(id => !left.has(id)),
        },
      }),
    })
  return (
    <PageHead title={t('portfolio.startTitle')} way={[{ words: t('places.plans'), href: '/plans' }]}>
      {!mayStart ? (
        <Problem>{t('portfolio.notAllowed')}</Problem>
      ) : (
        <div className="surface-card max-w-2xl overflow-clip px-5 py-4">
          <CommandForm
            state={state}
            paths={['title', 'unit']}
            submit={t('portfolio.start')}
            onSubmit={submit}
            onCancel={() => {
              draft.clear()
              router.push('/plans')
            }}
            disabled={draft.values.title.trim() === '' || taken || (succeeded !== undefined && !before)}
          >
            <TextField
              label={t('portfolio.title')}
              required
              autoFocus
              limit={200}
              placeholder={t('portfolio.titleExample')}
              value={draft.values.title}
              onChange={value => draft.set('title', value)}
              error={errorAt(state.answer, 'title')}
            />
            <TextField
              label={t('portfolio.unit')}
              limit={120}
              hint={t('portfolio.unitHint')}
              value={draft.values.unit}
              onChange={value => draft.set('unit', value)}
              error={errorAt(state.answer, 'unit')}
            />
            {others && (
              <fieldset className="flex flex-col gap-2">
                <legend className="mb-1.5 font-medium text-sm">{t('portfolio.from')}</legend>
                <ChoiceCard
                  name="from"
                  checked={from === ''}
                  onChoose={() => setFrom(null)}
                  title={t('portfolio.blank')}
                  hint={t('portfolio.blankHint')}
                />
                {offered.map(template => (
                  <ChoiceCard
                    key={template.templateId}
                    name="from"
                    checked={chosen === template}
                    onChoose={() => setFrom(`template:${template.templateId}`)}
                    title={t('portfolio.template', {
                      name: template.newest.name,
                      version: template.newest.version,
                    })}
                    hint={
                      <>
                        {template.newest.summary && (
                          <>
                            <Bdi text={template.newest.summary} />{' '}
                          </>
                        )}
                        {t('portfolio.templateHas', {
                          goals: template.newest.goals.length,
                          steps: template.newest.goals.reduce((sum, { steps }) => sum + steps.length, 0),
                        })}
                      </>
                    }
                  >
                    {chosen === template && (
                      <>
                        <TemplateContent template={template} />
                        <p className="text-muted text-xs">{t('portfolio.templateStays')}</p>
                      </>
                    )}
                  </ChoiceCard>
                ))}
                {completedPlans.map(({ planId, title }) => (
                  <ChoiceCard
                    key={planId}
                    name="from"
                    checked={succeeded === planIdOf(planId)}
                    onChoose={() => setFrom(`plan:${planIdOf(planId)}`)}
                    title={t('portfolio.succeed', { title })}
                    hint={t('portfolio.succeedHint')}
                  />
                ))}
              </fieldset>
            )}
            {taken && <Problem>{t('portfolio.succeededAlready')}</Problem>}
            {before && !taken && (
              <fieldset className="rounded-card border border-line bg-surface px-4 py-3">
                <legend className="sr-only">{t('portfolio.carried')}</legend>
                <p aria-hidden className="font-medium text-sm">
                  {t('portfolio.carried')}
                </p>
                <p className="mb-2 text-muted text-sm">
                  {t(open.length > 0 ? 'portfolio.carriedHint' : 'portfolio.carriedNone')}
                </p>
                {open.map(({ id, statement }) => (
                  <label key={id} className="flex items-start gap-2.5 py-1 text-sm pointer-coarse:min-h-11">
                    <input
                      type="checkbox"
                      className="mt-0.5 size-4 shrink-0 accent-primary"
                      checked={!left.has(id)}
                      onChange={({ target }) =>
                        setLeft(all => {
                          const next = new Set(all)
                          if (target.checked) next.delete(id)
                          else next.add(id)
                          return next
                        })
                      }
                    />
                    <span className="min-w-0">
                      <Bdi text={statement} />{' '}
                      <span className="text-muted">{t('portfolio.carriedSteps', { n: openSteps(id) })}</span>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
          </CommandForm>
        </div>
      )}
    </PageHead>
  )
}

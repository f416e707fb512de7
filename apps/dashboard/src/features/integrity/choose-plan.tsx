'use client'
import { useDeferredValue, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { TextField } from '../../components/ui/field.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { planIdOf } from '../plans/plan-id.ts'
import { plansToChoose } from './plans-to-choose.ts'

/** The plans that can be checked, found by words. */
export const ChoosePlan = ({ onChoose }: { readonly onChoose: (plan: string) => void }) => {
  const t = useTranslations('integrity')
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const { document, variables } = plansToChoose(search)
  const [{ data, fetching }] = useQuery({ query: document, variables })
  const plans = data?.organisation.plans.edges.map(({ node }) => node) ?? []
  return (
    <div className="flex flex-col gap-3">
      <TextField label={t('search')} value={words} onChange={setWords} required />
      {!fetching && plans.length === 0 && <Empty title={t('nothing')} />}
      <ul aria-label={t('choose')} className="surface-card divide-y divide-line">
        {plans.map(plan => (
          <li key={plan.planId}>
            <button
              type="button"
              onClick={() => onChoose(planIdOf(plan.planId))}
              className="flex min-h-10 w-full flex-wrap items-baseline gap-x-3 px-4 py-2 text-start hover:bg-surface"
            >
              <bdi className="font-medium [overflow-wrap:anywhere]">{plan.title}</bdi>
              <bdi className="text-muted text-sm">{plan.ownerName}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

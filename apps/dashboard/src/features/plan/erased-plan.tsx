'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Empty } from '../../components/ui/states.tsx'
import { graphql } from '../../graphql/tada.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ClosedPlan } from './closed-plan.tsx'

const erasedPlanQuery = graphql(`
  query ErasedPlan($id: ID!) { erasedPlan(id: $id) { versions from to erasedAt } }
`)

/**
 * Where no plan is found: that it was erased, and when, if that is why; else that there is none.
 * @param wasOpen whether it was there a moment ago
 */
export const MissingPlan = ({ id, wasOpen }: { readonly id: string; readonly wasOpen: boolean }) => {
  const t = useTranslations()
  const format = useFormat()
  const [{ data, fetching }] = useQuery({ query: erasedPlanQuery, variables: { id } })
  const erased = data?.erasedPlan
  if (fetching) return null
  if (!erased && wasOpen) return <ClosedPlan id={id} />
  if (!erased) return <Empty title={t('states.notFound')}>{t('states.notFoundHint')}</Empty>
  const { versions, from, to, erasedAt } = erased
  return (
    <Empty
      title={
        erasedAt === null ? t('erasure.planTitle') : t('erasure.planOn', { date: format.date(erasedAt) })
      }
    >
      {t('erasure.planLeft', { versions, from: format.date(from), to: format.date(to) })}
    </Empty>
  )
}

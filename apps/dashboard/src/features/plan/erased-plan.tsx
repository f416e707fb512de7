'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Empty } from '../../components/ui/states.tsx'
import { graphql } from '../../graphql/tada.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'

const erasedPlanQuery = graphql(`
  query ErasedPlan($id: ID!) { erasedPlan(id: $id) { versions from to erasedAt } }
`)

/** Where no plan is found: that it was erased, and when, if that is why; else that there is none. */
export const MissingPlan = ({ id }: { readonly id: string }) => {
  const t = useTranslations()
  const format = useFormat()
  const [{ data, fetching }] = useQuery({ query: erasedPlanQuery, variables: { id } })
  const erased = data?.erasedPlan
  if (fetching) return null
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

'use client'
import { parseAsString, useQueryStates } from 'nuqs'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Problem } from '../../components/ui/states.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { CompletionGroup } from './documents.ts'
import { useEstimates } from './exact.tsx'
import { told } from './group-bars.tsx'
import { cohortTestQuery, type Times } from './time-documents.ts'

/** Below it a difference is called one; declared before anybody looks. */
const level = 0.05

/** Two groups beside each other, by the one test that was declared beforehand. */
export const CohortTest = ({
  by,
  groups,
  nameOf,
}: {
  readonly by: CompletionGroup
  readonly groups: readonly Times[]
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations('analytics')
  const shown = told(groups)
  const names = shown.map(({ group }) => group ?? '')
  const [{ first, second }, choose] = useQueryStates(
    { first: parseAsString, second: parseAsString },
    { history: 'push' },
  )
  const one = first !== null && names.includes(first) ? first : names[0]
  const other =
    second !== null && names.includes(second) && second !== one ? second : names.find(each => each !== one)
  if (one === undefined || other === undefined) return null
  const select = (label: string, value: string, change: (next: string) => void, without: string) => (
    <label className="flex items-center gap-2 text-muted text-sm">
      {label}
      <select
        value={value}
        onChange={event => change(event.target.value)}
        className="h-9 max-w-48 rounded-control border border-input bg-bg px-2 text-text pointer-coarse:h-11"
      >
        {shown
          .filter(({ group }) => (group ?? '') !== without)
          .map(({ group }) => (
            <option key={group ?? ''} value={group ?? ''}>
              {nameOf(group)}
            </option>
          ))}
      </select>
    </label>
  )
  return (
    <section aria-label={t('testTitle')} className="surface-card px-4 pt-3.5 pb-3">
      <h2 className="font-medium">{t('testTitle')}</h2>
      <p className="max-w-prose text-muted text-sm">{t('testDeclared', { level })}</p>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
        {select(t('testFirst'), one, next => void choose({ first: next }), other)}
        {select(t('testSecond'), other, next => void choose({ second: next }), one)}
      </div>
      <Result by={by} first={one} second={other} nameOf={nameOf} />
    </section>
  )
}

const Result = ({
  by,
  first,
  second,
  nameOf,
}: {
  readonly by: CompletionGroup
  readonly first: string
  readonly second: string
  readonly nameOf: (group: string | null) => string
}) => {
  const t = useTranslations()
  const format = useFormat()
  const { decimal } = useEstimates()
  const [{ data, error }, again] = useQuery({
    query: cohortTestQuery,
    variables: { by, first: first || null, second: second || null },
  })
  if (error) return <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>
  const test = data?.organisation.cohortTest.test
  if (!data) return <p className="mt-2 min-h-10" aria-busy />
  if (!test) return <p className="mt-2 min-h-10">{t('analytics.testNothing')}</p>
  const p =
    test.p < 0.001
      ? t('analytics.pBelow', { p: format.number(0.001, { maximumFractionDigits: 3 }) })
      : format.number(test.p, { maximumFractionDigits: 3 })
  return (
    <div className="mt-2 min-h-10" role="status">
      <p>
        {t(test.p < level ? 'analytics.testDiffers' : 'analytics.testAlike', {
          first: nameOf(first || null),
          second: nameOf(second || null),
        })}
      </p>
      <p className="text-muted text-sm tabular-nums">
        {t.rich('analytics.testNumbers', {
          chi: () => <data value={test.chiSquare}>{decimal(test.chiSquare)}</data>,
          df: test.degreesOfFreedom,
          p: () => <data value={test.p}>{p}</data>,
          observed: test.observed,
          expected: decimal(test.expected),
        })}
      </p>
    </div>
  )
}

'use client'
import Link from 'next/link'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { compareQuery } from '../compare/documents.ts'
import { Summary } from '../compare/summary.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { DiffCounts } from './diff-counts.tsx'
import type { Baseline } from './fragment.ts'

const document = graphql(
  `
  mutation SignBaseline($input: SignBaselineInput!) {
    signBaseline(input: $input) {
      ... on SignBaselineDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** What differs from what was signed before, or from the beginning: read before it is signed. */
const Before = ({ from, to }: { readonly from: number; readonly to: number }) => {
  const t = useTranslations('baseline')
  const { id } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const [{ data, error }, ask] = useQuery({
    query: compareQuery,
    variables: { id, from: `rev:${from}`, to: `rev:${to}`, axis: 'RECORDED', after: null },
  })
  const diff = data?.plan?.diff
  if (error && !diff)
    return <Problem onRetry={() => ask({ requestPolicy: 'network-only' })}>{t('diffFailed')}</Problem>
  if (!diff) return <Skeleton className="h-32" />
  const more = diff.elements.totalCount - diff.elements.nodes.length
  return (
    <>
      <DiffCounts counts={diff.counts} />
      {diff.elements.nodes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section aria-label={t('difference')} tabIndex={0} className="mt-2 max-h-64 overflow-y-auto">
          <Summary elements={diff.elements.nodes} focused={-1} />
        </section>
      )}
      <p className="mt-1.5 text-sm">
        <Link
          href={hrefOf('compare', { a: `rev:${from}`, b: `rev:${to}` })}
          className="text-primary hover:underline"
        >
          {more > 0 ? t('compareAll', { n: diff.elements.totalCount }) : t('compareThem')}
        </Link>
      </p>
    </>
  )
}

/** The signature binds to the version that was shown and to the digest of the plan as it stood then. */
export const SignBaseline = ({
  baseline,
  last,
  onClose,
}: {
  readonly baseline: Baseline
  /** The baseline signed before, where there is one. */
  readonly last: Baseline | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('baseline')
  const { live } = usePlanView()
  const [seen, setSeen] = useState(live.version)
  const moved = live.version - seen
  const form = usePlanForm({
    name: `sign-baseline:${baseline.id}`,
    document,
    initial: {},
    input: () => ({ baselineId: baseline.id, version: baseline.version }),
    ready: () => moved === 0,
    said: t('signed', { version: baseline.version }),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('signTitle', { version: baseline.version })}
      description={<Bdi text={baseline.name} />}
      submit={t('signIt', { version: baseline.version })}
    >
      <section className="text-sm">
        <h3 className="mb-1 font-medium">
          {last ? t('sinceSigned', { name: last.name, version: last.version }) : t('sinceStart')}
        </h3>
        <Before from={last?.version ?? 1} to={baseline.version} />
      </section>
      <p className="text-muted text-sm">{t('signMeans', { version: baseline.version })}</p>
      {moved > 0 && (
        <div role="alert" className="rounded-control bg-past px-3 py-2.5 text-past-fg text-sm">
          <p>{t('moved', { n: moved, now: live.version, version: baseline.version })}</p>
          <Button look="past" size="small" className="mt-2" onClick={() => setSeen(live.version)}>
            {t('signAllTheSame', { version: baseline.version })}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { TextArea } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import type { Baseline } from './fragment.ts'

const document = graphql(
  `
  mutation WithdrawBaseline($input: WithdrawBaselineInput!) {
    withdrawBaseline(input: $input) {
      ... on WithdrawBaselineDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

export const WithdrawBaseline = ({
  baseline,
  onClose,
}: {
  readonly baseline: Baseline
  readonly onClose: () => void
}) => {
  const t = useTranslations('baseline')
  const form = usePlanForm({
    name: `withdraw-baseline:${baseline.id}`,
    document,
    initial: { why: '' },
    input: ({ why }) => ({ baselineId: baseline.id, why: why.trim() || null }),
    pending: ({ why }) => [
      { path: ['baselines', baseline.id, 'status'], value: 'WITHDRAWN' },
      { path: ['baselines', baseline.id, 'why'], value: why.trim() || null },
    ],
    said: t('withdrawn'),
    onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('withdraw')}
      description={<Bdi text={baseline.name} />}
      submit={t('withdrawIt')}
    >
      <p className="text-muted text-sm">{t('withdrawHint')}</p>
      <TextArea label={t('why')} autoFocus limit={2_000} {...form.field('why')} />
    </FormDialog>
  )
}

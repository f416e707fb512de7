'use client'
import { useTranslations } from 'use-intl'
import { SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { FormDialog } from '../command/form-dialog.tsx'
import { usePlanForm } from '../command/use-plan-form.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Skill } from './fragment.ts'
import { type Source, sources } from './ratings.ts'

const document = graphql(
  `
  mutation RateSkill($input: RateSkillInput!) {
    rateSkill(input: $input) {
      ... on RateSkillDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

const kinds = ['TECHNICAL', 'PEOPLE', 'OTHER'] as const
const yes = 'yes'

/** Rating always adds; without a skill it begins with a new one. */
export const RateSkill = ({
  skill,
  onClose,
}: {
  readonly skill: Skill | undefined
  readonly onClose: () => void
}) => {
  const t = useTranslations('assessment')
  const { live } = usePlanView()
  const form = usePlanForm({
    name: `rate-skill:${skill?.id ?? 'new'}`,
    document,
    initial: {
      name: skill?.name ?? '',
      kind: (skill?.kind ?? 'TECHNICAL') as string,
      transferable: skill?.transferable ? yes : '',
      proficiency: '',
      // The coach of a plan rates as the coach: the API lets nobody else.
      source: live.viewerMay.includes('ACKNOWLEDGE_CHECK_IN') ? 'COACH' : 'SELF',
      evidence: '',
    },
    input: values => ({
      ...(skill && { skillId: skill.id }),
      name: values.name.trim(),
      kind: values.kind as Skill['kind'],
      transferable: values.transferable === yes,
      proficiency: Number(values.proficiency),
      source: values.source as Source,
      evidence: values.evidence.trim() || null,
    }),
    ready: values => values.name.trim() !== '' && values.proficiency !== '',
    said: t('rated', { name: skill?.name ?? '' }),
    onClose,
  })
  const { values, set } = form
  return (
    <FormDialog
      form={form}
      title={skill ? t('rateNamed', { name: skill.name }) : t('addSkill')}
      description={t('rateHint')}
      submit={t('rateIt')}
    >
      {!skill && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('name')} required autoFocus limit={200} {...form.field('name')} />
          <SelectField
            label={t('kind')}
            required
            options={kinds.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
            {...form.field('kind')}
          />
        </div>
      )}
      {!skill && (
        <label className="flex min-h-6 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={values.transferable === yes}
            onChange={event => set('transferable', event.target.checked ? yes : '')}
            className="size-4 accent-primary"
          />
          {t('transferable')}
        </label>
      )}
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t('proficiency')}</legend>
        <div className="flex flex-wrap gap-1.5">
          {['0', '1', '2', '3', '4', '5'].map(n => (
            <button
              key={n}
              type="button"
              aria-pressed={values.proficiency === n}
              onClick={() => set('proficiency', n)}
              className="size-9 rounded-control border border-input text-sm aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary pointer-coarse:size-11"
            >
              {n}
            </button>
          ))}
        </div>
        <p className="mt-1.5 text-muted text-xs">{t('proficiencyHint')}</p>
      </fieldset>
      <SelectField
        label={t('source')}
        required
        options={sources.map(source => ({ value: source, label: t(`sources.${source}`) }))}
        {...form.field('source')}
      />
      <TextArea
        label={t('evidence')}
        rows={2}
        limit={4_000}
        hint={t('evidenceHint')}
        {...form.field('evidence')}
      />
    </FormDialog>
  )
}

'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ScaleField, SelectField, TextArea, TextField } from '../../components/ui/field.tsx'
import type { PlanEvent } from '../../graphql/fragments.ts'
import { valuesAfter } from '../command/merge.ts'
import { useMembers } from '../people/use-members.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { needKinds, type ReadinessNeed } from './fragment.ts'

export const noNeed = { kind: 'SKILL' as string, description: '', level: '', shownTo: '', verifierId: '' }
export type NeedValues = typeof noNeed

export const needValues = (need: ReadinessNeed): NeedValues => ({
  kind: need.kind,
  description: need.description,
  level: need.level === null ? '' : String(need.level),
  shownTo: need.shownTo ?? '',
  verifierId: need.verifier?.personId ?? '',
})

/** The field of the form that a field of the history belongs to. */
export const needField = (field: string): string => (field === 'verifier' ? 'verifierId' : field)

/** A need as the events of others left it; they name who is to verify it. `null` where it was removed. */
export const needAfter =
  (members: readonly { readonly memberId: string; readonly name: string }[]) =>
  (plan: unknown, theirs: readonly PlanEvent[], before: NeedValues): NeedValues | null => {
    const after = valuesAfter<NeedValues>('ReadinessNeedRemoved', ['kind'])(plan, theirs, before)
    const verifier = theirs.flatMap(({ changes }) => changes).findLast(({ field }) => field === 'verifier')
    if (after === null || verifier === undefined) return after
    return { ...after, verifierId: members.find(({ name }) => name === verifier.new)?.memberId ?? '' }
  }

export const needContent = (values: NeedValues) => ({
  kind: values.kind as ReadinessNeed['kind'],
  description: values.description.trim(),
  level: values.level === '' ? null : Number(values.level),
  shownTo: values.shownTo.trim() || null,
  verifierId: values.verifierId || null,
})

/** As the page shows it before the answer is there. */
export const shownNeed = (
  id: string,
  values: NeedValues,
  verifierName: string | undefined,
  before?: ReadinessNeed,
): ReadinessNeed => {
  const { verifierId, ...content } = needContent(values)
  return {
    id,
    ...content,
    verifier: verifierId === null ? null : { personId: verifierId, name: verifierName ?? '' },
    identifiedAt: before?.identifiedAt ?? new Date().toISOString(),
    met: null,
    removedAt: null,
  }
}

export const NeedFields = ({
  field,
}: {
  readonly field: (name: keyof NeedValues) => {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly error?: ReactNode
  }
}) => {
  const t = useTranslations('readiness')
  const { state } = usePlanView()
  const members = useMembers()?.filter(({ memberId }) => memberId !== state.owner.personId) ?? []
  const kind = field('kind')
  return (
    <>
      <SelectField
        label={t('kind')}
        required
        hint={t(`kindHints.${kind.value as ReadinessNeed['kind']}`)}
        options={needKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        {...kind}
      />
      <TextArea
        label={t('description')}
        required
        autoFocus
        limit={4_000}
        placeholder={t('descriptionExample')}
        hint={t('descriptionHint')}
        {...field('description')}
      />
      <ScaleField label={t('level')} hint={t('levelHint')} {...field('level')} />
      <TextField label={t('shownTo')} limit={200} placeholder={t('shownToExample')} {...field('shownTo')} />
      <SelectField
        label={t('verifier')}
        empty={t('anybody')}
        hint={field('verifierId').value === '' ? undefined : t('verifierHint')}
        options={members.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        {...field('verifierId')}
      />
    </>
  )
}

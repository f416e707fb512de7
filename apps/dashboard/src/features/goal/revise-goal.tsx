'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { toast } from '../../components/ui/toast.ts'
import type { Goal } from '../../graphql/fragments.ts'
import type { VariablesOf } from '../../graphql/tada.ts'
import { CommandForm } from '../command/command-form.tsx'
import { ConflictPanel } from '../command/conflict-panel.tsx'
import { useDraft } from '../command/draft.ts'
import { type Clash, formField, mergeChanges } from '../command/merge.ts'
import { lacksReason, noReason, ReasonFields, reasonInput } from '../command/reason-fields.tsx'
import { useCommand } from '../command/use-command.ts'
import { useFieldName } from '../history/use-fields.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { GoalFields, type GoalValues, goalPaths, goalValues, measureOf } from './goal-fields.tsx'
import { reviseGoalDocument as document } from './revise-goal-document.ts'

type Input = VariablesOf<typeof document>['input']

const measureNames = ['what', 'unit', 'baseline', 'target', 'direction'] as const
const plainNames = ['statement', 'due', 'kind', 'relevance', 'parent', 'confidence'] as const

/** Fields of the form, as the history names them, whose values differ. */
export const changedFields = (before: GoalValues, now: GoalValues): readonly string[] => [
  ...plainNames.filter(name => before[name].trim() !== now[name].trim()),
  ...(JSON.stringify(measureOf(before)) !== JSON.stringify(measureOf(now)) &&
  measureNames.some(name => before[name] !== now[name])
    ? ['measure']
    : []),
]

/** Changed for the first time means set, not revised: no reason is asked. */
const promised = (before: GoalValues, changed: readonly string[]): boolean =>
  changed.some(
    field =>
      field === 'statement' ||
      (field === 'due' && before.due !== '') ||
      (field === 'measure' && before.what !== ''),
  )

const changes = (values: GoalValues, changed: readonly string[]): Partial<Input> => {
  const has = (field: string) => changed.includes(field)
  return {
    ...(has('statement') && { statement: values.statement }),
    ...(has('due') && { due: values.due || null }),
    ...(has('measure') && { measure: measureOf(values) }),
    ...(has('kind') && { kind: values.kind as Exclude<Input['kind'], undefined> }),
    ...(has('relevance') && {
      relevance: (values.relevance || null) as Exclude<Input['relevance'], undefined>,
    }),
    ...(has('parent') && { parentId: values.parent || null }),
    ...(has('confidence') && { confidence: values.confidence ? Number(values.confidence) : null }),
  }
}

const ReviseGoalForm = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const t = useTranslations('goal')
  const tCommand = useTranslations('command')
  const fieldName = useFieldName()
  const { id, live } = usePlanView()
  const [base, setBase] = useState(() => ({ values: goalValues(goal), version: live.version }))
  const draft = useDraft(`${id}:revise-goal:${goal.id}`, { ...goalValues(goal), ...noReason })
  const command = useCommand(document)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [gone, setGone] = useState<string | null>(null)
  const { values } = draft
  const changed = changedFields(base.values, values)
  const needsReason = promised(base.values, changed)

  const send = async (version: number, fields: readonly string[], tries = 0): Promise<void> => {
    const answer = await command.send({
      planId: id,
      goalId: goal.id,
      expectedVersion: version,
      reason: reasonInput(values),
      ...changes(values, fields),
    })
    if (answer?.kind === 'done') {
      draft.clear()
      onClose()
      return
    }
    if (answer?.kind !== 'conflict') return
    const { conflict } = answer
    const current = conflict.plan.state?.goals.nodes.find(each => each.id === goal.id)
    if (current?.status !== 'OPEN') {
      const ending = conflict.changesSince.nodes.findLast(event => event.element.id === goal.id)
      setGone(ending ? t('endedBy', { name: ending.actor.name }) : t('notOpen'))
      return
    }
    const merge = mergeChanges(fields, goal.id, conflict.changesSince.nodes)
    if (merge.kind === 'same-field') {
      setClashes(merge.clashes)
      setBase({ values: goalValues(current), version: conflict.currentVersion })
    } else if (tries < 5) {
      await send(conflict.currentVersion, fields, tries + 1)
      const first = merge.beside[0]
      if (first) {
        toast.success(
          tCommand('savedBeside', {
            name: first.event.actor.name,
            field: fieldName(first.change.field),
          }),
        )
      }
    }
  }

  const takeTheirs = () => {
    const theirs = new Set(
      clashes.flatMap(({ field }) => (field.startsWith('measure') ? measureNames : [field])),
    )
    draft.replace(
      Object.fromEntries(
        Object.entries(base.values).filter(([name]) => theirs.has(name as keyof GoalValues)),
      ),
    )
    setClashes([])
    command.forget()
  }
  const keepMine = () => {
    setClashes([])
    send(base.version, changedFields(base.values, values))
  }
  const yours = (field: string) =>
    field === 'measure'
      ? `${values.baseline} → ${values.target} ${values.unit || values.what}`
      : (values[field as keyof GoalValues] ?? '')

  return (
    <CommandForm
      state={command}
      paths={goalPaths}
      submit={tCommand('save')}
      onSubmit={() => {
        setClashes([])
        send(base.version, changed)
      }}
      onCancel={() => {
        draft.clear()
        onClose()
      }}
      disabled={changed.length === 0 || (needsReason && lacksReason(values)) || gone !== null}
    >
      {draft.restored && changed.length > 0 && <p className="text-muted text-sm">{tCommand('restored')}</p>}
      {gone && (
        <p role="alert" className="rounded-control bg-past px-3 py-2 text-past-fg text-sm">
          {gone} {t('copyOrReopen')}
        </p>
      )}
      {clashes.length > 0 && (
        <ConflictPanel
          clashes={clashes}
          yours={field => yours(formField(field))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      )}
      <GoalFields values={values} set={draft.set} answer={command.answer} goal={goal.id} />
      {changed.length > 0 && (
        <ReasonFields values={values} set={draft.set} required={needsReason} answer={command.answer} />
      )}
    </CommandForm>
  )
}

export const ReviseGoal = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => (
  <Dialog
    open
    onOpenChange={open => !open && onClose()}
    title={useTranslations('goal')('edit')}
    description={<bdi>{goal.statement}</bdi>}
  >
    <ReviseGoalForm goal={goal} onClose={onClose} />
  </Dialog>
)

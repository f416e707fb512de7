'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Dialog } from '../../components/ui/dialog.tsx'
import { TextArea, TextField } from '../../components/ui/field.tsx'
import { toast } from '../../components/ui/toast.ts'
import { CommandForm, errorAt } from '../command/command-form.tsx'
import { type EditedGoal, editedGoals, emptyGoal, goalsToPublish } from './edited-template.ts'
import { publishTemplate, type Template } from './template-documents.ts'
import { useOrganisationCommand } from './use-organisation-command.ts'

const days = /^\d{0,4}$/

/** Publishes a template, or the next version of one; earlier versions and the plans made from them stay as they are. */
export const PublishTemplate = ({
  template,
  onClose,
  onDone,
}: {
  readonly template?: Template | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}) => {
  const t = useTranslations('organisation')
  const newest = template?.newest
  const [name, setName] = useState(newest?.name ?? '')
  const [summary, setSummary] = useState(newest?.summary ?? '')
  const [goals, setGoals] = useState<readonly EditedGoal[]>(newest ? editedGoals(newest) : [emptyGoal('0')])
  const [made, setMade] = useState(goals.length)
  const command = useOrganisationCommand(publishTemplate)
  const change = (key: string, changed: Partial<EditedGoal>) =>
    setGoals(all => all.map(goal => (goal.key === key ? { ...goal, ...changed } : goal)))
  const submit = async () => {
    const input = {
      ...(template && { templateId: template.templateId }),
      name: name.trim(),
      summary: summary.trim() || null,
      goals: goalsToPublish(goals),
    }
    if (!(await command.send(input))) return
    toast.success(t('published', { name: name.trim() }))
    onDone()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={newest ? <bdi>{t('publishNext', { name: newest.name })}</bdi> : t('publishTitle')}
      description={t('publishHint')}
    >
      <CommandForm
        state={command}
        paths={['name', 'summary']}
        submit={t('publish')}
        onSubmit={submit}
        onCancel={onClose}
        disabled={!name.trim() || goalsToPublish(goals).length === 0}
      >
        <TextField
          label={t('templateName')}
          required
          autoFocus
          limit={200}
          value={name}
          onChange={setName}
          error={errorAt(command.answer, 'name')}
        />
        <TextField
          label={t('templateSummary')}
          limit={500}
          value={summary}
          onChange={setSummary}
          error={errorAt(command.answer, 'summary')}
        />
        {goals.map(({ key, statement, due, steps }, index) => (
          <fieldset key={key} className="flex flex-col gap-3 rounded-card border border-line p-4">
            <legend className="px-1 font-medium text-sm">{t('templateGoal', { n: index + 1 })}</legend>
            <TextField
              label={t('templateGoalHint')}
              required
              limit={1_000}
              value={statement}
              onChange={value => change(key, { statement: value })}
            />
            <TextArea
              label={t('templateSteps')}
              value={steps}
              onChange={value => change(key, { steps: value })}
            />
            <TextField
              label={t('templateDue')}
              numeric
              value={due}
              onChange={value => days.test(value) && change(key, { due: value })}
            />
            {goals.length > 1 && (
              <Button
                size="small"
                look="quiet"
                className="self-end"
                onClick={() => setGoals(all => all.filter(goal => goal.key !== key))}
              >
                {t('removeGoal', { n: index + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        <Button
          className="self-start"
          onClick={() => {
            setGoals(all => [...all, emptyGoal(`${made}`)])
            setMade(made + 1)
          }}
        >
          {t('addGoal')}
        </Button>
      </CommandForm>
    </Dialog>
  )
}

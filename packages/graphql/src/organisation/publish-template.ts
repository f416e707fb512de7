import { limits, publishTemplate, type TemplateGoal } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { DirectionElementEnum, GoalKindEnum, StepKindEnum } from '../enums.ts'
import { MeasureInput, measureGiven } from '../plan/goal-input.ts'
import { idOrNew, requiredText, text } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

const dueAfterDays = `Due so many days after the template is applied, at most ${limits.durationDays}.`

const TemplateStepInput = builder.inputType('TemplateStepInput', {
  description: 'A step of a template.',
  fields: t => ({
    action: requiredText(t, limits.statement, 'What is to be done'),
    kind: t.field({ type: StepKindEnum, defaultValue: 'other', description: 'What sort of action.' }),
    durationDays: t.int({ description: `How many days it takes, 1 to ${limits.durationDays}.` }),
    impact: t.int({ description: 'How much it brings, 1 to 5.' }),
    urgency: t.int({ description: 'How urgent it is, 1 to 5.' }),
    dueAfterDays: t.int({ description: dueAfterDays }),
  }),
})

const TemplateGoalInput = builder.inputType('TemplateGoalInput', {
  description: 'A goal of a template, with the steps that serve it.',
  fields: t => ({
    statement: requiredText(t, limits.statement, 'What is to be reached'),
    measure: t.field({ type: MeasureInput, description: 'How it is measured.' }),
    kind: t.field({
      type: GoalKindEnum,
      defaultValue: 'professional',
      description: 'Which part of life it belongs to.',
    }),
    relevance: t.field({
      type: DirectionElementEnum,
      description: 'The element of the direction it serves.',
    }),
    dueAfterDays: t.int({ description: dueAfterDays }),
    steps: t.field({
      type: [TemplateStepInput],
      description: `Its steps; at most ${limits.stepsPerTemplateGoal}.`,
      extensions: { maxItems: limits.stepsPerTemplateGoal },
    }),
  }),
})

organisationMutation('publishTemplate', {
  description:
    'Publishes a template for plans, or the next version of one. Plans made from earlier versions stay as they are; the same content again publishes nothing.',
  action: 'manageTemplates',
  fields: t => ({
    templateId: idOrNew(t, 'template'),
    name: requiredText(t, limits.title, 'Its name'),
    summary: text(t, limits.summary, 'What it is for'),
    goals: t.field({
      type: [TemplateGoalInput],
      required: true,
      description: `Its goals; at most ${limits.goalsPerTemplate}.`,
      extensions: { maxItems: limits.goalsPerTemplate },
    }),
  }),
  decide: ({ templateId, name, summary, goals }, ctx) => {
    const template = templateId ?? ctx.newId()
    const content = goals.map(({ measure, steps, ...goal }) => ({
      ...goal,
      measure: measureGiven(measure),
      steps,
    }))
    // `null` and what was left out are alike to the domain: nothing said.
    const command = { template, name, summary, goals: content as unknown as readonly TemplateGoal[] }
    return (organisation, facts) => publishTemplate(organisation, command, facts)
  },
})

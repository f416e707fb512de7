import { type Fields, listOfContents } from '../content.ts'
import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, lines, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import { goalFields } from '../plan/goal-content.ts'
import { stepFields } from '../plan/step-content.ts'
import type { TemplateContent, TemplateGoal, TemplateStep } from './events.ts'
import type { Organisation, Template } from './organisation.ts'

const dueAfterDays = whole(0, limits.durationDays)

const templateStepFields: Fields<TemplateStep> = {
  action: stepFields.action,
  kind: stepFields.kind,
  durationDays: stepFields.durationDays,
  impact: stepFields.impact,
  urgency: stepFields.urgency,
  dueAfterDays,
}

const templateGoalFields: Fields<TemplateGoal> = {
  statement: goalFields.statement,
  measure: goalFields.measure,
  kind: goalFields.kind,
  relevance: goalFields.relevance,
  dueAfterDays,
  steps: listOfContents(templateStepFields, limits.stepsPerTemplateGoal),
}

export const templateFields: Fields<TemplateContent> = {
  name: required(line(limits.title), 'TEXT_REQUIRED'),
  summary: lines(limits.summary),
  goals: required(listOfContents(templateGoalFields, limits.goalsPerTemplate), 'TEXT_REQUIRED'),
}

export const findTemplate = ({ templates }: Organisation, id: Uuid): Template | undefined =>
  Object.hasOwn(templates, id) ? templates[id] : undefined

export const requireTemplate = (organisation: Organisation, id: Uuid): Template | Rejected =>
  findTemplate(organisation, id) ?? rejected('UNKNOWN_TEMPLATE', ['template'])

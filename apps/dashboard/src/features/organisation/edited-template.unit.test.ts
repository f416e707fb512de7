import { describe, expect, it } from 'vitest'
import { editedGoals, emptyGoal, goalsToPublish, templateDiff } from './edited-template.ts'
import type { TemplateVersion } from './template-documents.ts'

const step = (action: string) => ({
  action,
  kind: 'LEARNING' as const,
  durationDays: 3,
  impact: 4,
  urgency: null,
  dueAfterDays: 30,
})
const version = {
  version: 1,
  name: 'First year',
  summary: null,
  goals: [
    {
      statement: 'Know the team',
      kind: 'PERSONAL',
      relevance: 'WITH_WHOM',
      dueAfterDays: 90,
      measure: null,
      steps: [step('Meet everybody'), step('Read the handbook')],
    },
  ],
} satisfies TemplateVersion

describe('a template that is edited', () => {
  it('is published as it was where nothing was changed, with what the form has no field for', () => {
    expect(goalsToPublish(editedGoals(version))).toEqual(version.goals)
  })

  it('keeps a step by its words, and makes a plain one of others', () => {
    const [goal] = editedGoals(version)
    const [published] = goalsToPublish([{ ...goal!, due: '', steps: 'Read the handbook\n\n  Ask  \n' }])
    expect(published?.dueAfterDays).toBeNull()
    expect(published?.steps).toEqual([
      step('Read the handbook'),
      { action: 'Ask', kind: 'OTHER', durationDays: null, impact: null, urgency: null, dueAfterDays: null },
    ])
  })

  it('leaves out goals without a word', () => {
    expect(goalsToPublish([emptyGoal('a')])).toEqual([])
  })

  it('says what a version has that the one before had not, and the other way round', () => {
    const goals = [{ ...version.goals[0]!, steps: [step('Meet everybody'), step('Ask')] }]
    expect(templateDiff(version, { goals })).toEqual({ added: ['Ask'], removed: ['Read the handbook'] })
  })
})

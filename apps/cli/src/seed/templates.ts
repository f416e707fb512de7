import type { TemplateContent } from '@plan-ledger/domain'

/** What the demonstration organisation hands to everybody who is new. */
export const firstQuarter: TemplateContent = {
  name: 'First quarter in a new position',
  summary:
    'What everybody who changes position agrees on within the first weeks. Adapt it; it is yours then.',
  goals: [
    {
      statement: 'Know the people my work depends on',
      measure: {
        what: 'conversations held',
        unit: 'conversations',
        baseline: '0',
        target: '10',
        direction: 'up',
      },
      kind: 'professional',
      relevance: 'withWhom',
      dueAfterDays: 60,
      steps: [
        {
          action: 'List who waits for my results and who I wait for',
          kind: 'other',
          durationDays: 2,
          dueAfterDays: 14,
          impact: 3,
          urgency: 5,
        },
        {
          action: 'Ask each of them what the last one in my position did well',
          kind: 'networking',
          durationDays: 20,
          dueAfterDays: 55,
          impact: 4,
          urgency: 4,
        },
      ],
    },
    {
      statement: 'Finish one small thing that others notice',
      kind: 'professional',
      relevance: 'tasks',
      dueAfterDays: 90,
      steps: [
        {
          action: 'Collect three annoyances and choose the one that costs a week at most',
          kind: 'experience',
          durationDays: 5,
          dueAfterDays: 45,
          impact: 4,
          urgency: 3,
        },
      ],
    },
  ],
}

/** Its second version: people asked for a conversation with their coach before the quarter ends. */
export const firstQuarterRevised: TemplateContent = {
  ...firstQuarter,
  goals: [
    ...firstQuarter.goals,
    {
      statement: 'Agree with my coach on what the first year is for',
      kind: 'professional',
      relevance: 'successFactors',
      dueAfterDays: 90,
    },
  ],
}

export const certificate: TemplateContent = {
  name: 'A certificate beside the work',
  summary: 'Dates, money and hours settled before the first lesson.',
  goals: [
    {
      statement: 'Pass the examination at the first attempt',
      kind: 'professional',
      relevance: 'how',
      dueAfterDays: 270,
      steps: [
        {
          action: 'Agree on study hours with my team lead, in writing',
          kind: 'other',
          durationDays: 3,
          dueAfterDays: 21,
          impact: 5,
          urgency: 5,
        },
        {
          action: 'Sit a mock examination under real conditions',
          kind: 'learning',
          durationDays: 1,
          dueAfterDays: 230,
          impact: 4,
          urgency: 2,
        },
      ],
    },
  ],
}

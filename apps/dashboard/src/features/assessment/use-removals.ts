'use client'
import { useTranslations } from 'use-intl'
import { graphql } from '../../graphql/tada.ts'
import { refusals } from '../command/answers.ts'
import { useQuickCommand } from '../command/use-quick-command.ts'
import { usePlanView } from '../plan/plan-context.tsx'

const skillDocument = graphql(
  `
  mutation RemoveSkill($input: RemoveSkillInput!) {
    removeSkill(input: $input) {
      ... on RemoveSkillDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const interestDocument = graphql(
  `
  mutation RemoveInterest($input: RemoveInterestInput!) {
    removeInterest(input: $input) {
      ... on RemoveInterestDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const strengthDocument = graphql(
  `
  mutation RemoveStrength($input: RemoveStrengthInput!) {
    removeStrength(input: $input) {
      ... on RemoveStrengthDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)
const qualificationDocument = graphql(
  `
  mutation RemoveQualification($input: RemoveQualificationInput!) {
    removeQualification(input: $input) {
      ... on RemoveQualificationDone { version position repeated plan { ...LivePlanFields } }
      ...RejectedFields ...ConflictFields ...NotAllowedFields
    }
  }
`,
  [...refusals],
)

/** Takes a part of the assessment out; it stays in the plan's past, and among what was removed. */
export const useRemovals = () => {
  const { id: planId } = usePlanView()
  const t = useTranslations('assessment')
  const skill = useQuickCommand(skillDocument)
  const interest = useQuickCommand(interestDocument)
  const strength = useQuickCommand(strengthDocument)
  const qualification = useQuickCommand(qualificationDocument)
  const way = (list: string, id: string, name: string) => ({
    words: t('removedSaid', { name }),
    patches: [{ path: [list, id, 'removedAt'], value: new Date().toISOString() }],
  })
  return {
    removeSkill: (id: string, name: string) => skill.run({ planId, skillId: id }, way('skills', id, name)),
    removeInterest: (id: string, name: string) =>
      interest.run({ planId, interestId: id }, way('interests', id, name)),
    removeStrength: (id: string, name: string) =>
      strength.run({ planId, strengthId: id }, way('strengths', id, name)),
    removeQualification: (id: string, name: string) =>
      qualification.run({ planId, qualificationId: id }, way('qualifications', id, name)),
  }
}

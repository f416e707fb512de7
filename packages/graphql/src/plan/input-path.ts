/** What is called otherwise in an input than in a command: there an id stands under the name of its element. */
const renamed: Readonly<Record<string, string>> = {
  plan: 'planId',
  goal: 'goalId',
  step: 'stepId',
  barrier: 'barrierId',
  solution: 'solutionId',
  resource: 'resourceId',
  variation: 'variationId',
  parent: 'parentId',
  successor: 'successorId',
  owner: 'ownerId',
  ownerName: 'ownerId',
  coach: 'coachId',
  coachName: 'coachId',
  supporter: 'supporterId',
  member: 'memberId',
  skill: 'skillId',
  interest: 'interestId',
  strength: 'strengthId',
  qualification: 'qualificationId',
  occupation: 'occupationId',
  need: 'needId',
  opportunity: 'opportunityId',
  checkIn: 'checkInId',
  review: 'reviewId',
  comment: 'commentId',
  element: 'elementId',
  event: 'eventId',
  baseline: 'baselineId',
  verifier: 'verifierId',
  verifierName: 'verifierId',
  signers: 'signerIds',
  predecessor: 'predecessorId',
}

/** A path of the domain as a path of the mutation's input: `['parent']` is `['parentId']`. */
export const inputPath = (path: readonly string[]): readonly string[] =>
  path.map(part => renamed[part] ?? part)

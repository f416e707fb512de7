import type { DirectionElement, Variation } from './fragment.ts'

export type WorksheetGroup = 'what' | 'people' | 'why' | 'place' | 'proof' | 'themes'

/** The questions in the order of the worksheet; the type makes sure that none is forgotten. */
const groupOf: Readonly<Record<DirectionElement, WorksheetGroup>> = {
  TASKS: 'what',
  EXAMPLE_TITLES: 'what',
  SERVING_WHOM: 'people',
  WITH_WHOM: 'people',
  WHY_YOU: 'why',
  WHY_THEM: 'why',
  WHY_NOW: 'why',
  WHERE: 'place',
  HOW: 'place',
  STIPULATIONS: 'place',
  WHEN: 'place',
  SUCCESS_FACTORS: 'proof',
  SIGNS_OF_FAILURE: 'proof',
  CONTRIBUTION: 'themes',
  MEANING: 'themes',
  FIT: 'themes',
}

export const elements = Object.keys(groupOf) as readonly DirectionElement[]
const groups = [...new Set(Object.values(groupOf))]

export const worksheet = groups.map(group => ({
  group,
  elements: elements.filter(element => groupOf[element] === group),
}))

export const answerIn = (variation: Variation, element: DirectionElement) =>
  variation.elements.find(each => each.element === element)

/** Up to so many words an answer reads well, and so many characters it may have: the API's limits. */
export const softWords = 60
export const mostCharacters = 4_000

export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0

import { type Moment, parseMoment, printMoment } from '../moment/moment.ts'

/** Since when changes are marked: an occasion in the plan's life, or a moment of the one grammar. */
export type Since =
  | { readonly kind: 'none' }
  | { readonly kind: 'visit' | 'lastReview' | 'signOff' }
  | { readonly kind: 'moment'; readonly moment: Moment }

const occasions = { visit: 'visit', review: 'lastReview', signed: 'signOff' } as const

/** @returns what `since` of the address says; `undefined` where it says nothing or nothing that can be read */
export const parseSince = (text: string | null): Since | undefined => {
  if (text === null) return undefined
  if (text === 'none') return { kind: 'none' }
  if (Object.hasOwn(occasions, text)) return { kind: occasions[text as keyof typeof occasions] }
  const moment = parseMoment(text)
  return moment === undefined || moment.kind === 'now' ? undefined : { kind: 'moment', moment }
}

export const printSince = (since: Since): string => {
  switch (since.kind) {
    case 'none':
      return 'none'
    case 'visit':
      return 'visit'
    case 'lastReview':
      return 'review'
    case 'signOff':
      return 'signed'
    case 'moment':
      return printMoment(since.moment)
  }
}

/** What happened in the plan that changes can be told since. */
export interface Occasions {
  readonly visited?: number | undefined
  readonly reviewed?: number | undefined
  readonly signed?: number | undefined
}

/** The moment that it stands for; `undefined` where there was no such occasion, or nothing is to be marked. */
export const momentOfSince = (since: Since, { visited, reviewed, signed }: Occasions): Moment | undefined => {
  const version = {
    visit: visited,
    lastReview: reviewed,
    signOff: signed,
    moment: undefined,
    none: undefined,
  }[since.kind]
  if (since.kind === 'moment') return since.moment
  return version === undefined ? undefined : { kind: 'version', version }
}

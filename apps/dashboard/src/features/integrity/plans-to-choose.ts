import { plansQuery } from '../plans/documents.ts'

const shown = 8

/** The plans found by words: the same question from the server and from the browser. */
export const plansToChoose = (search: string) => ({
  document: plansQuery,
  variables: { first: shown, ...(search && { search }) },
})

import { createHash } from 'node:crypto'
import { trustedDocuments } from '@plan-ledger/graphql'

export const idOf = (text: string) =>
  `x-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`

/** What a list or a notice asks of a plan. */
const planInShort =
  'query PlanInShort($id:ID!){plan(id:$id){id planId version state{title status progress owner{name}goals(first:5){nodes{id statement status due progress}}}}}'

/** The queries that are asked, by what they are for. */
export const questions = {
  'a plan in short': planInShort,
  "the dashboard's plan page": trustedDocuments.LivePlan!,
  "the dashboard's list of plans": trustedDocuments.Plans!,
} as const
export type Question = keyof typeof questions

/** Variables by question. */
export const variablesFor = (planId: string): Readonly<Record<Question, object>> => ({
  'a plan in short': { id: planId },
  "the dashboard's plan page": { id: planId },
  "the dashboard's list of plans": { first: 50, sort: 'CHANGED' },
})

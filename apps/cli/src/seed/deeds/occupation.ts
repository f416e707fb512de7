import * as domain from '@plan-ledger/domain'
import type { Deed } from '../script.ts'

export const listOccupation = (key: string, content: domain.OccupationContent): Deed => ({
  decide: names => (plan, facts) =>
    domain.listOccupation(plan, { occupation: names.id(`occupation ${key}`), ...content }, facts),
})

export const describeOccupation = (key: string, changes: Partial<domain.OccupationContent>): Deed => ({
  decide: names => (plan, facts) =>
    domain.describeOccupation(plan, { occupation: names.id(`occupation ${key}`), changes }, facts),
})

export const shortlistOccupation = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.shortlistOccupation(plan, { occupation: names.id(`occupation ${key}`) }, facts),
})

export const dropOccupation = (key: string, why: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.dropOccupation(plan, { occupation: names.id(`occupation ${key}`), why }, facts),
})

export const chooseOccupation = (key: string): Deed => ({
  decide: names => (plan, facts) =>
    domain.chooseOccupation(plan, { occupation: names.id(`occupation ${key}`) }, facts),
})

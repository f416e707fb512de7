import { expect, it } from 'vitest'
import {
  carl,
  exportMade,
  id,
  organisationFounded,
  organisationHistory,
  planViewed,
  templateAssigned,
  templatePublished,
} from '../testing/words.testing.ts'
import { assignTemplate } from './assign-template.ts'
import type { OrganisationEventBody } from './events.ts'
import { foldOrganisation } from './evolve.ts'
import { makeExport } from './make-export.ts'
import { publishTemplate } from './publish-template.ts'
import { viewPlan } from './view-plan.ts'

const facts = { now: '2026-02-01T00:00:00.000Z', actor: carl }
const after = (...more: readonly OrganisationEventBody[]) =>
  foldOrganisation(organisationHistory(organisationFounded(), ...more))
const rest = { statement: 'Rest', kind: 'personal' } as const
const sleep = { statement: 'Sleep', kind: 'personal' } as const
const lead = { template: id('lead'), name: 'lead', summary: '', goals: [rest] }
const given = { template: id('lead'), version: null, plan: id('plan') }

it('publishes versions of a template, the same one once', () => {
  expect(publishTemplate(after(), lead, facts)).toEqual([templatePublished('lead', 1, rest)])
  const first = after(templatePublished('lead', 1, rest))
  expect(publishTemplate(first, lead, facts)).toEqual([])
  expect(publishTemplate(first, { ...lead, goals: [sleep] }, facts)).toEqual([
    templatePublished('lead', 2, sleep),
  ])
})
it('refuses a template without goals or with one that no plan would take', () => {
  expect(publishTemplate(after(), { ...lead, goals: [] }, facts)).toMatchObject({ path: ['goals'] })
  const blank = { ...rest, steps: [{ action: ' ', kind: 'other' }] } as const
  expect(publishTemplate(after(), { ...lead, goals: [rest, blank] }, facts)).toMatchObject({
    rejected: 'TEXT_REQUIRED',
    path: ['goals', '1', 'steps', '0', 'action'],
  })
  const many = Array.from({ length: 51 }, () => rest)
  expect(publishTemplate(after(), { ...lead, goals: many }, facts)).toMatchObject({ rejected: 'TOO_MANY' })
})
it('assigns the newest version or the one that is said, once each', () => {
  const two = [templatePublished('lead', 1, rest), templatePublished('lead', 2, sleep)]
  expect(assignTemplate(after(...two), given, facts)).toEqual([templateAssigned('lead', 2, 'plan')])
  expect(assignTemplate(after(...two), { ...given, version: 1 }, facts)).toEqual([
    templateAssigned('lead', 1, 'plan'),
  ])
  const assigned = after(...two, templateAssigned('lead', 2, 'plan'))
  expect(assignTemplate(assigned, given, facts)).toEqual([])
  expect(assigned?.assignments[id('plan')]).toEqual([{ template: id('lead'), version: 2 }])
  expect(assignTemplate(after(...two), { ...given, version: 3 }, facts)).toMatchObject({
    rejected: 'OUT_OF_RANGE',
    path: ['version'],
  })
  expect(assignTemplate(after(), given, facts)).toMatchObject({ rejected: 'UNKNOWN_TEMPLATE' })
})
it('records each export and each look at a plan', () => {
  const made = { export: id('may'), format: 'csv', plan: null, filter: ' since May ', entries: 3 } as const
  expect(makeExport(after(), made, facts)).toEqual([exportMade('may', 3, { filter: 'since May' })])
  expect(makeExport(after(), { ...made, entries: -1 }, facts)).toMatchObject({ rejected: 'OUT_OF_RANGE' })
  expect(makeExport(undefined, made, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
  const seen = after(planViewed('plan'))
  expect(viewPlan(seen, { plan: id('plan'), version: null }, facts)).toEqual([planViewed('plan')])
  expect(viewPlan(seen, { plan: id('plan'), version: 3 }, facts)).toEqual([planViewed('plan', 3)])
  expect(viewPlan(seen, { plan: 'plan', version: null }, facts)).toMatchObject({ rejected: 'MALFORMED_ID' })
  expect(seen?.version).toBe(2)
})

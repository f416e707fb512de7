import { expect, it } from 'vitest'
import type { Actor } from '../envelope.ts'
import {
  carl,
  exportMade,
  id,
  organisationFounded,
  organisationHistory,
  planViewed,
  templateAssigned,
  templatePublished,
  told,
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
it('records one look for all that somebody reads of a plan within ten minutes', () => {
  const dan = { id: id('Dan'), name: 'Dan', role: 'auditor' } as const
  const at = '2026-02-01T00:00:00.000Z'
  const seen = after(told(planViewed('plan'), { actor: dan, occurredAt: at, recordedAt: at }))
  const look = (minutes: number, seconds: number, more: object = {}, actor: Actor = dan) =>
    viewPlan(
      seen,
      { plan: id('plan'), version: null, ...more },
      { now: new Date(Date.parse(at) + (minutes * 60 + seconds) * 1000).toISOString(), actor },
    )
  expect(look(9, 59)).toEqual([])
  expect(look(10, 0)).toEqual([planViewed('plan')])
  expect(look(1, 10, { version: 3 })).toEqual([planViewed('plan', 3)])
  expect(look(1, 10, { plan: id('other') })).toEqual([planViewed('other')])
  expect(look(1, 10, {}, carl)).toEqual([planViewed('plan')])
  expect(seen?.accesses[id('plan')]).toMatchObject([{ kind: 'viewed', by: dan, at }])
})
it('knows who took a copy of a plan, and who of more than one', () => {
  const digest = 'a'.repeat(64)
  const made = { export: id('may'), format: 'csv', plan: id('plan'), filter: null, entries: 3 } as const
  expect(makeExport(after(), { ...made, digest: 'A' }, facts)).toMatchObject({ rejected: 'MALFORMED_DIGEST' })
  const [own] = makeExport(after(), { ...made, digest }, facts) as OrganisationEventBody[]
  const taken = after(own!, exportMade('june', 7))
  expect(taken?.accesses[id('plan')]).toMatchObject([{ kind: 'exported', format: 'csv', entries: 3, digest }])
  expect(taken?.exports).toMatchObject([{ kind: 'exported', entries: 7 }])
})
it('records each export and each look at a plan', () => {
  const made = {
    export: id('may'),
    format: 'csv',
    plan: null,
    filter: ' since May ',
    entries: 3,
    digest: null,
  } as const
  expect(makeExport(after(), made, facts)).toEqual([exportMade('may', 3, { filter: 'since May' })])
  expect(makeExport(after(), { ...made, entries: -1 }, facts)).toMatchObject({ rejected: 'OUT_OF_RANGE' })
  expect(makeExport(undefined, made, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
  const seen = after(planViewed('plan'))
  expect(viewPlan(seen, { plan: id('plan'), version: null }, facts)).toEqual([planViewed('plan')])
  expect(viewPlan(seen, { plan: id('plan'), version: 3 }, facts)).toEqual([planViewed('plan', 3)])
  expect(viewPlan(seen, { plan: 'plan', version: null }, facts)).toMatchObject({ rejected: 'MALFORMED_ID' })
  expect(seen?.version).toBe(2)
})

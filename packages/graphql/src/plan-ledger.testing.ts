import {
  barrierRaised,
  because,
  goalAchieved,
  goalMeasured,
  goalRevised,
  goalSet,
  history,
  historyOf,
  id,
  memberJoined,
  on,
  organisationHistory,
  planActivated,
  planRenamed,
  planStarted,
  stepCompleted,
  stepPlanned,
  told,
} from '@plan-ledger/domain/testing'
import type { MemberRole, Principal } from '@plan-ledger/identity'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { memory, viewOf } from './memory.testing.ts'

const people: Record<string, MemberRole[]> = {
  Olga: ['owner'],
  Carl: ['coach'],
  Anna: ['analyst'],
  Dora: ['auditor'],
  Ed: ['admin'],
}

export const founding = organisationHistory(
  { type: 'OrganisationFounded', data: { name: 'Harbour Works', demonstration: true } },
  ...Object.entries(people).map(([name, roles]) => memberJoined(name, ...roles)),
)

export const organisation = viewOf(founding)

export const principal = (name: keyof typeof people): Principal => ({
  member: id(name),
  name,
  organisation: organisation.id,
  roles: people[name]!,
  expiresAt: 4_000_000_000,
  via: 'development',
})

export const nobody: Principal = { roles: [], expiresAt: 4_000_000_000, via: 'development' }
export const stranger: Principal = { ...principal('Olga'), organisation: id('another organisation') }

const measure = { what: 'pages', baseline: '0', target: '10', direction: 'up' } as const

/** Half a year of Olga's plan; of what happened on one day, one change set. */
export const olgasPlan = history(
  on('2026-01-05', planStarted()),
  on('2026-01-06', goalSet('lead a team', { due: '2026-06-30', measure })),
  on('2026-01-07', stepPlanned('read', { goal: id('lead a team'), impact: 2, urgency: 4 })),
  on('2026-02-01', planActivated()),
  on('2026-03-01', barrierRaised('no time', { blocks: [id('lead a team')] })),
  on(
    '2026-03-02',
    because(
      { code: 'barrier', cause: id('no time') },
      goalRevised('lead a team', { due: { old: '2026-06-30', new: '2026-12-31' } }),
    ),
  ),
  on('2026-04-01', goalMeasured('lead a team', '5')),
  on('2026-05-01', stepCompleted('read', { worth: 4, reflection: 'worth it' })),
  told(on('2026-05-02', planRenamed('Become a team lead', 'Lead the yard')), {
    recordedAt: '2026-05-20T12:00:00.000Z',
  }),
  on('2026-06-01', goalAchieved('lead a team')),
)

export const importedPlan = historyOf(
  'imported',
  told(planStarted({ title: 'Old list' }), { origin: 'import' }),
)

export const harbourWorks = () => memory(founding, olgasPlan, importedPlan)

export const planId = encodeGlobalID('Plan', id('plan'))
export const importedId = encodeGlobalID('Plan', id('imported'))

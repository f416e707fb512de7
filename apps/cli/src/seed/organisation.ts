import * as domain from '@plan-ledger/domain'
import { demonstrationMembers, invitedFirst, type MemberKey, namedBefore } from './members.ts'
import { certificate, firstQuarter, firstQuarterRevised } from './templates.ts'

interface OrganisationNames {
  member(key: MemberKey): domain.Uuid
  plan(key: string): domain.Uuid
  id(key: string): domain.Uuid
}

/** One command of the organisation, so many days after its founding. */
export interface OrganisationDeed {
  /** Names the command: the same for ever, so that seeding again finds it done. */
  readonly what: string
  readonly day: number
  /** Absent of what the organisation does by itself. */
  readonly by?: { readonly member: MemberKey; readonly role: domain.Role }
  readonly decide: (
    names: OrganisationNames,
  ) => (state: domain.OrganisationState, facts: domain.Facts) => domain.Decision<domain.OrganisationEventBody>
}

const admin = { member: 'elena', role: 'admin' } as const
const auditor = { member: 'ingrid', role: 'auditor' } as const
const analyst = { member: 'noor', role: 'analyst' } as const

/** Their key is destroyed by whoever serves the demonstration first. */
const applicant = 'person who applied once'

/** The plan that gets the template of new people; its script applies it. */
export const planOfTemplate = 'first-year-as-supply-planner'

/** In the order in which they were done. */
export const organisationDeeds = (name: string): readonly OrganisationDeed[] => [
  {
    what: 'found',
    day: 0,
    by: admin,
    decide: () => (state, facts) => domain.foundOrganisation(state, { name, demonstration: true }, facts),
  },
  ...Object.entries(demonstrationMembers).flatMap(([key, { name: today, roles }]) => {
    const member = key as MemberKey
    const called = namedBefore[member]?.name ?? today
    const join: OrganisationDeed = {
      what: `join ${key}`,
      day: 0,
      by: admin,
      decide: names => (state, facts) =>
        domain.joinMember(state, { member: names.member(member), name: called, roles }, facts),
    }
    return invitedFirst.has(member) ? [invite(key, member, called, roles), join] : [join]
  }),
  ...Object.entries(namedBefore).map(([key, { day }]): OrganisationDeed => {
    const member = key as MemberKey
    return {
      what: `rename ${key}`,
      day,
      by: { member, role: 'owner' },
      decide: names => (state, facts) =>
        domain.renameMember(
          state,
          { member: names.member(member), name: demonstrationMembers[member].name },
          facts,
        ),
    }
  }),
  {
    what: 'invite Rosa',
    day: 1_110,
    by: admin,
    decide: names => (state, facts) =>
      domain.inviteMember(
        state,
        {
          member: names.id('invitation of Rosa'),
          name: 'Rosa Delgado (demo)',
          address: 'rosa.delgado@example.org',
          roles: ['owner'],
        },
        facts,
      ),
  },
  {
    what: 'introduce Helga',
    day: 1_110,
    by: admin,
    decide: names => (state, facts) =>
      domain.introducePerson(
        state,
        {
          person: names.id('person Helga'),
          name: 'Helga Brandt (demo)',
          source: 'reviews on paper, before this organisation was founded here',
        },
        facts,
      ),
  },
  {
    what: 'introduce a former applicant',
    day: 1_110,
    by: admin,
    decide: names => (state, facts) =>
      domain.introducePerson(
        state,
        {
          person: names.id(applicant),
          name: 'Edith Marlow (demo)',
          source: 'applications, before this organisation was founded here',
        },
        facts,
      ),
  },
  ...[
    { what: 'publish first quarter', day: 1_111, template: 'first quarter', content: firstQuarter },
    { what: 'publish certificate', day: 1_111, template: 'certificate', content: certificate },
  ].map(publish),
  {
    what: 'assign first quarter',
    day: 1_112,
    by: admin,
    decide: names => (state, facts) =>
      domain.assignTemplate(
        state,
        { template: names.id('template first quarter'), plan: names.plan(planOfTemplate) },
        facts,
      ),
  },
  askToErase('erasure by mistake', 1_112),
  {
    what: 'cancel the erasure by mistake',
    day: 1_113,
    by: admin,
    decide: names => (state, facts) =>
      domain.cancelErasure(state, { erasure: names.id('erasure by mistake') }, facts),
  },
  askToErase('erasure of a former applicant', 1_113),
  {
    what: 'erase a former applicant',
    day: 1_114,
    decide: names => (state, facts) =>
      domain.eraseSubject(state, { erasure: names.id('erasure of a former applicant') }, facts),
  },
  {
    what: 'all that named a former applicant is gone',
    day: 1_114,
    decide: names => (state, facts) =>
      domain.completeErasure(
        state,
        { erasure: names.id('erasure of a former applicant'), plans: 0, entries: 1 },
        facts,
      ),
  },
  publish({
    what: 'publish first quarter again',
    day: 1_115,
    template: 'first quarter',
    content: firstQuarterRevised,
  }),
  {
    what: 'grant Noor coach',
    day: 1_115,
    by: admin,
    decide: names => (state, facts) =>
      domain.grantRole(state, { member: names.member('noor'), role: 'coach' }, facts),
  },
  {
    what: 'revoke Noor coach',
    day: 1_116,
    by: admin,
    decide: names => (state, facts) =>
      domain.revokeRole(state, { member: names.member('noor'), role: 'coach' }, facts),
  },
  ...['support-engineer-to-sre', 'nurse-to-clinical-data-analyst'].map(
    (plan): OrganisationDeed => ({
      what: `view ${plan}`,
      day: 1_117,
      by: auditor,
      decide: names => (state, facts) => domain.viewPlan(state, { plan: names.plan(plan) }, facts),
    }),
  ),
  {
    what: 'import of what the support engineer wrote before',
    day: 1_117,
    by: admin,
    decide: names => (state, facts) =>
      domain.importHistory(
        state,
        {
          plan: names.plan('support-engineer-to-sre'),
          fromVersion: 1,
          toVersion: 12,
          digest: '5e'.repeat(32),
        },
        facts,
      ),
  },
  {
    what: 'export for the works council',
    day: 1_118,
    by: analyst,
    decide: names => (state, facts) =>
      domain.makeExport(
        state,
        {
          export: names.id('export for the works council'),
          format: 'csv',
          filter: 'goals abandoned in the last year',
          entries: 11,
        },
        facts,
      ),
  },
  {
    what: 'export of the support engineer',
    day: 1_119,
    by: auditor,
    decide: names => (state, facts) =>
      domain.makeExport(
        state,
        {
          export: names.id('export of the support engineer'),
          format: 'jsonl',
          plan: names.plan('support-engineer-to-sre'),
          entries: 40,
        },
        facts,
      ),
  },
]

function askToErase(erasure: string, day: number): OrganisationDeed {
  return {
    what: `ask for the ${erasure}`,
    day,
    by: admin,
    decide: names => (state, facts) =>
      domain.requestErasure(
        state,
        {
          erasure: names.id(erasure),
          subject: names.id(applicant),
          basis: 'consent-withdrawn',
          waitingHours: 24,
        },
        facts,
      ),
  }
}

function invite(
  key: string,
  member: MemberKey,
  name: string,
  roles: readonly domain.MemberRole[],
): OrganisationDeed {
  return {
    what: `invite ${key}`,
    day: 0,
    by: admin,
    decide: names => (state, facts) =>
      domain.inviteMember(
        state,
        { member: names.member(member), name, address: `${key}@example.org`, roles },
        facts,
      ),
  }
}

function publish({
  what,
  day,
  template,
  content,
}: {
  readonly what: string
  readonly day: number
  readonly template: string
  readonly content: domain.TemplateContent
}): OrganisationDeed {
  return {
    what,
    day,
    by: admin,
    decide: names => (state, facts) =>
      domain.publishTemplate(state, { template: names.id(`template ${template}`), ...content }, facts),
  }
}

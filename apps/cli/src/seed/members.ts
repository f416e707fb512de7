import type { Role } from '@plan-ledger/domain'

/** The people of the demonstration organisation. None of them exists; each name says so. */
export const demonstrationMembers = {
  grace: { name: 'Grace Lindqvist (demo)', roles: ['coach'] },
  tomas: { name: 'Tomás Rivera (demo)', roles: ['coach'] },
  amara: { name: 'Amara Nwosu (demo)', roles: ['owner'] },
  jonas: { name: 'Jonas Weber (demo)', roles: ['owner'] },
  priya: { name: 'Priya Raman (demo)', roles: ['owner'] },
  mei: { name: 'Mei Tanaka (demo)', roles: ['owner'] },
  luca: { name: 'Luca Moretti (demo)', roles: ['owner'] },
  sofia: { name: 'Sofia Almeida (demo)', roles: ['owner'] },
  daniel: { name: 'Daniel Price (demo)', roles: ['owner'] },
  ingrid: { name: 'Ingrid Solberg (demo)', roles: ['auditor'] },
  noor: { name: 'Noor Haddad (demo)', roles: ['analyst'] },
  elena: { name: 'Elena Petrova (demo)', roles: ['admin'] },
} as const satisfies Record<string, { readonly name: string; readonly roles: readonly Role[] }>

export type MemberKey = keyof typeof demonstrationMembers

/** Those who were asked to join first; the others came with the founding. */
export const invitedFirst: ReadonlySet<MemberKey> = new Set(['sofia', 'daniel'])

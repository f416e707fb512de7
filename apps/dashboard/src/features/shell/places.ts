/** Where one can go besides the plan one is in, and who has something to do there. Words: `messages/en/places.ts`. */
export const places = [
  { key: 'plans', href: '/plans', roles: null, reason: null },
  { key: 'coach', href: '/coach', roles: ['COACH'], reason: 'coach' },
  { key: 'audit', href: '/audit', roles: ['AUDITOR'], reason: 'audit' },
  { key: 'analytics', href: '/analytics', roles: ['ANALYST', 'ADMIN'], reason: 'analytics' },
  { key: 'integrity', href: '/integrity', roles: null, reason: null },
  { key: 'transfers', href: '/transfers', roles: null, reason: null },
  { key: 'members', href: '/organisation/members', roles: ['ADMIN'], reason: 'organisation' },
  { key: 'roles', href: '/organisation/roles', roles: ['ADMIN'], reason: 'organisation' },
  { key: 'templates', href: '/organisation/templates', roles: ['ADMIN'], reason: 'organisation' },
  { key: 'erasure', href: '/organisation/erasure', roles: ['ADMIN'], reason: 'organisation' },
  { key: 'settings', href: '/settings', roles: null, reason: null },
  { key: 'health', href: '/health', roles: null, reason: null },
] as const satisfies readonly {
  readonly key: string
  readonly href: string
  /** Who has something to do there; `null` for everybody. What one may see is the API's decision. */
  readonly roles: readonly string[] | null
  readonly reason: string | null
}[]

export type Place = (typeof places)[number]

export const isFor = (place: Place, held: readonly string[]): boolean =>
  place.roles === null || place.roles.some(role => held.includes(role))

import type { ActingRole, Principal } from './principal.ts'

/** What is asked for: an organisation, or one of its plans with the people it belongs to. */
export interface Resource {
  readonly organisation: string
  readonly owner?: string | undefined
  readonly coach?: string | undefined
  /** Whether its history came from records of another system. */
  readonly imported?: boolean
  /** Members who support the plan now. */
  readonly supporters?: readonly string[]
  /** Members who have any part in the plan besides its owner and coach: its supporters, verifiers and signers. */
  readonly parties?: readonly string[]
  /** Whom the need or the baseline that is asked about names: its verifier, its signers. */
  readonly named?: readonly string[]
  /** Whose data it is about. */
  readonly subject?: string | undefined
}

type Stands = (principal: Principal, resource: Resource) => boolean

const isOwner: Stands = ({ member }, { owner }) => member !== undefined && member === owner
const hasRole =
  (role: Principal['roles'][number]): Stands =>
  ({ roles }) =>
    roles.includes(role)
// A coach whose role was taken away coaches nobody any more.
const isCoach: Stands = ({ member, roles }, { coach }) =>
  member !== undefined && member === coach && roles.includes('coach')
// Imported histories name nobody who could sign in; without this nobody could continue them.
const couldCoach: Stands = ({ roles }, { owner, coach, imported }) =>
  imported === true && owner !== undefined && coach === undefined && roles.includes('coach')
const among = (people: readonly string[] | undefined, { member }: Principal) =>
  member !== undefined && people?.includes(member) === true

/** How somebody of the organisation may stand to what is asked for; one person in several ways. */
export const relations = {
  owner: isOwner,
  'starting for oneself': (principal, resource) =>
    principal.roles.includes('owner') && (resource.owner === undefined || isOwner(principal, resource)),
  coach: (principal, resource) => isCoach(principal, resource) || couldCoach(principal, resource),
  'coach of the uncoached': couldCoach,
  supporter: (principal, { supporters }) => among(supporters, principal),
  'named in the plan': (principal, { parties }) => among(parties, principal),
  // What the owner could confirm alone would confirm nothing.
  'named by the owner': (principal, resource) =>
    among(resource.named, principal) && !isOwner(principal, resource),
  'owner by role': hasRole('owner'),
  'coach by role': hasRole('coach'),
  auditor: hasRole('auditor'),
  analyst: hasRole('analyst'),
  admin: hasRole('admin'),
  self: ({ member }, { subject }) => member !== undefined && member === subject,
  member: () => true,
} as const satisfies Record<string, Stands>

export type Relation = keyof typeof relations

const roles: Readonly<Record<Exclude<Relation, 'member' | 'self'>, ActingRole>> = {
  owner: 'owner',
  'starting for oneself': 'owner',
  coach: 'coach',
  'coach of the uncoached': 'coach',
  supporter: 'supporter',
  'named in the plan': 'supporter',
  'named by the owner': 'supporter',
  'owner by role': 'owner',
  'coach by role': 'coach',
  auditor: 'auditor',
  analyst: 'analyst',
  admin: 'admin',
}

/** As what somebody acts who stands so to what they act on. */
export const roleIn = (relation: Relation, principal: Principal): ActingRole =>
  relation === 'member' || relation === 'self' ? (principal.roles[0] ?? 'supporter') : roles[relation]

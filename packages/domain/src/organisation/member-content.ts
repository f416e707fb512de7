import { type Path, type Rejected, rejected } from '../decision.ts'
import { type Role, roles, type Uuid } from '../envelope.ts'
import { type Field, oneOf, required } from '../field.ts'
import type { Member, Organisation } from './organisation.ts'

/** Roles in the order of the list of roles, each once. */
export const someRoles: Field<readonly Role[]> = {
  tidy: (given, path) => {
    const known = roles.filter(role => given.includes(role))
    return known.length === new Set(given).size
      ? known
      : rejected('OUT_OF_RANGE', path, { allowed: roles.join(', ') })
  },
}

export const role = required(oneOf<Role>(roles))

export const requireMember = (
  { members }: Organisation,
  id: Uuid,
  path: Path = ['member'],
): Member | Rejected =>
  (Object.hasOwn(members, id) ? members[id] : undefined) ?? rejected('UNKNOWN_MEMBER', path)

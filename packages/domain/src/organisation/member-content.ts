import { type Path, type Rejected, rejected } from '../decision.ts'
import { type MemberRole, memberRoles, type Role, type Uuid } from '../envelope.ts'
import { type Field, oneOf, required } from '../field.ts'
import type { Member, Organisation } from './organisation.ts'

/** Roles in the order of the list of roles, each once. */
export const someRoles: Field<readonly MemberRole[]> = {
  tidy: (given, path) => {
    const known = memberRoles.filter(role => given.includes(role))
    if (known.length < new Set(given).size)
      return rejected('OUT_OF_RANGE', path, { allowed: memberRoles.join(', ') })
    return flawOfRoles(known, path) ?? known
  },
}

export const role = required(oneOf<MemberRole>(memberRoles))

/** Who relies on the records can't be who manages those that make them: the two never meet in one person. */
export const flawOfRoles = (roles: readonly Role[], path: Path): Rejected | undefined =>
  roles.includes('auditor') && roles.includes('admin')
    ? rejected('ROLES_EXCLUDE', path, { roles: 'auditor, admin' })
    : undefined

export const requireMember = (
  { members }: Organisation,
  id: Uuid,
  path: Path = ['member'],
): Member | Rejected =>
  (Object.hasOwn(members, id) ? members[id] : undefined) ?? rejected('UNKNOWN_MEMBER', path)

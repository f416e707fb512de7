/** Who is asking: the only thing that permissions are decided on. */
export interface Principal {
  /** Subject id of the member; absent for the development switch before anybody is chosen. */
  readonly member?: string
  readonly name?: string
  /** Absent for the development switch before anybody is chosen. */
  readonly organisation?: string
  readonly roles: readonly MemberRole[]
  /** Seconds since the epoch. */
  readonly expiresAt: number
  readonly via: 'development'
}

/** Spelled as the domain's roles of members. */
export type MemberRole = 'owner' | 'coach' | 'auditor' | 'analyst' | 'admin'
/** In which role somebody acts: a `supporter` is named in the plan, not by the organisation. */
export type ActingRole = MemberRole | 'supporter'

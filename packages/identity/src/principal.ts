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
  /** `calendar`: by a secret address, which serves to read due dates and for nothing else. */
  readonly via: 'development' | 'calendar'
}

/** Spelled as the domain's roles of members. */
export type MemberRole = 'owner' | 'coach' | 'auditor' | 'analyst' | 'admin'
/** In which role somebody acts: a `supporter` is named in the plan, not by the organisation. */
export type ActingRole = MemberRole | 'supporter'

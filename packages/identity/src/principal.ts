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

/** Spelled as the domain's roles. `contributor` is somebody named by imported records, never a principal's. */
export type MemberRole = 'owner' | 'coach' | 'auditor' | 'analyst' | 'admin' | 'contributor'

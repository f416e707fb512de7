export interface ActingMember {
  readonly memberId: string
  readonly name: string
  readonly roles: readonly string[]
}

export interface ActingOrganisation {
  readonly organisationId: string
  readonly name: string
  readonly demonstration: boolean
  readonly members: readonly ActingMember[]
}

/** As whom the dashboard acts until sign-in exists. */
export interface Acting extends ActingMember {
  readonly organisationId: string
  readonly organisationName: string
  readonly demonstration: boolean
}

export const actingCookie = 'acting'

/** `<organisation>.<member>`; anything else is nobody. */
export const parseActing = (value: string | undefined) => {
  const match = /^([0-9a-f-]{36})\.([0-9a-f-]{36})$/.exec(value ?? '')
  return match ? { organisationId: match[1]!, memberId: match[2]! } : undefined
}

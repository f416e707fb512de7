import 'server-only'
import { SignJWT } from 'jose'
import { developmentTokenKey } from '../../env.ts'

const lifetimeSeconds = 300

/** Without a member it may only ask which organisations there are, for the switch. */
export const developmentToken = async (acting?: {
  readonly organisationId: string
  readonly memberId: string
}): Promise<{ readonly token: string; readonly expiresAt: string }> => {
  const issued = Math.floor(Date.now() / 1000)
  const expires = issued + lifetimeSeconds
  const token = new SignJWT(acting ? { org: acting.organisationId } : {})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('plan-ledger-development')
    .setAudience('plan-ledger-api')
    .setIssuedAt(issued)
    .setExpirationTime(expires)
  if (acting) token.setSubject(acting.memberId)
  return {
    token: await token.sign(await developmentTokenKey()),
    expiresAt: new Date(expires * 1000).toISOString(),
  }
}

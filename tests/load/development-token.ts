import { createHmac } from 'node:crypto'

/** A token that says who acts, for an hour. */
export const developmentToken = (key: Uint8Array, organisation: string, member: string): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1_000)
  const claims = { iss: 'plan-ledger-development', aud: 'plan-ledger-api', iat: now, exp: now + 3_600 }
  const text = `${part({ alg: 'HS256' })}.${part({ ...claims, sub: member, org: organisation })}`
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}

import { describe, expect, it } from 'vitest'
import { verifyDevelopmentToken } from './development-token.ts'

const now = 1_800_000_000
const ada = '01990000-0000-7000-8000-00000000000a'
const hospital = '01990000-0000-7000-8000-0000000000ff'
const claims = {
  iss: 'plan-ledger-development',
  aud: 'plan-ledger-api',
  sub: ada,
  org: hospital,
  iat: now - 10,
  exp: now + 3_000,
}
const verified = (payload: Record<string, unknown>) =>
  verifyDevelopmentToken('signed', { verify: async () => payload, now })

describe('a development token', () => {
  it('says who acts, where and until when', async () => {
    expect(await verified(claims)).toEqual({
      verified: true,
      claims: { member: ada, organisation: hospital, issuedAt: now - 10, expiresAt: now + 3_000 },
    })
  })
  it('may name nobody yet', async () => {
    const { sub: _, org: __, ...anonymous } = claims
    expect(await verified(anonymous)).toEqual({
      verified: true,
      claims: { issuedAt: now - 10, expiresAt: now + 3_000 },
    })
  })
  it('may live for exactly one hour', async () => {
    expect(await verified({ ...claims, iat: now, exp: now + 3_600 })).toMatchObject({ verified: true })
  })

  it.each([
    ['another issuer', { iss: 'somebody' }, 'wrong-issuer'],
    ['no issuer', { iss: undefined }, 'wrong-issuer'],
    ['another audience', { aud: 'plan-ledger-dashboard' }, 'wrong-audience'],
    ['several audiences', { aud: ['plan-ledger-api', 'other'] }, 'wrong-audience'],
    ['a start in the future', { iat: now + 31 }, 'not-yet-valid'],
    ['an end that is now', { exp: now }, 'expired'],
    ['a life of more than an hour', { iat: now, exp: now + 3_601 }, 'lives-too-long'],
    ['no end', { exp: undefined }, 'malformed'],
    ['an end that is no number', { exp: '9999999999' }, 'malformed'],
    ['an endless end', { exp: Number.POSITIVE_INFINITY }, 'malformed'],
    ['no start', { iat: undefined }, 'malformed'],
    ['a subject that is no id', { sub: 'ada' }, 'malformed'],
    ['an organisation that is no id', { org: 7 }, 'malformed'],
    ['a subject without organisation', { org: undefined }, 'malformed'],
  ])('is refused with %s', async (_, change, refusal) => {
    expect(await verified({ ...claims, ...change })).toEqual({ verified: false, refusal })
  })

  it('is refused when the signature does not verify', async () => {
    const verify = async () => {
      throw new Error('signature')
    }
    expect(await verifyDevelopmentToken('forged', { verify, now })).toEqual({
      verified: false,
      refusal: 'bad-signature',
    })
  })
  it('is not even looked at when empty or longer than 4096 characters', async () => {
    let asked = 0
    const verify = async () => {
      asked += 1
      return claims
    }
    for (const token of ['', 'x'.repeat(4_097)])
      expect(await verifyDevelopmentToken(token, { verify, now })).toMatchObject({ refusal: 'malformed' })
    expect(asked).toBe(0)
  })
})

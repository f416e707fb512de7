export const developmentIssuer = 'plan-ledger-development'
export const developmentAudience = 'plan-ledger-api'
/** Seconds that a development token may live at most. */
export const longestDevelopmentToken = 3_600
/** Seconds by which the clock that issued a token may be ahead. */
const clockSkew = 30
const longestText = 4_096
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface DevelopmentClaims {
  /** Who acts; absent before anybody was chosen in the switch. */
  readonly member?: string
  readonly organisation?: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Seconds since the epoch. */
  readonly expiresAt: number
}

export type TokenRefusal =
  | 'malformed'
  | 'bad-signature'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'not-yet-valid'
  | 'expired'
  | 'lives-too-long'

export type VerifiedToken =
  | { readonly verified: true; readonly claims: DevelopmentClaims }
  | { readonly verified: false; readonly refusal: TokenRefusal }

/** Checks the signature only and gives the payload; throws or gives `undefined` for any other token. */
export type VerifySignature = (token: string) => Promise<Readonly<Record<string, unknown>> | undefined>

const refused = (refusal: TokenRefusal): VerifiedToken => ({ verified: false, refusal })

/**
 * Everything about a development token but its signature, which is a function so that no key is needed here.
 * @param now seconds since the epoch
 */
export const verifyDevelopmentToken = async (
  token: string,
  { verify, now }: { verify: VerifySignature; now: number },
): Promise<VerifiedToken> => {
  if (token.length === 0 || token.length > longestText) return refused('malformed')
  const payload = await verify(token).catch(() => undefined)
  return payload ? checked(payload, now) : refused('bad-signature')
}

const checked = (payload: Readonly<Record<string, unknown>>, now: number): VerifiedToken => {
  const { iss, aud, sub, org, iat, exp } = payload
  if (iss !== developmentIssuer) return refused('wrong-issuer')
  if (aud !== developmentAudience) return refused('wrong-audience')
  if (typeof iat !== 'number' || typeof exp !== 'number') return refused('malformed')
  if (!Number.isFinite(iat) || !Number.isFinite(exp)) return refused('malformed')
  if (iat > now + clockSkew) return refused('not-yet-valid')
  if (exp <= now) return refused('expired')
  if (exp - iat > longestDevelopmentToken) return refused('lives-too-long')
  if (!isIdOrAbsent(sub) || !isIdOrAbsent(org)) return refused('malformed')
  // A member is a member of something.
  if (sub !== undefined && org === undefined) return refused('malformed')
  return {
    verified: true,
    claims: {
      ...(sub !== undefined && { member: sub }),
      ...(org !== undefined && { organisation: org }),
      issuedAt: iat,
      expiresAt: exp,
    },
  }
}

const isIdOrAbsent = (claim: unknown): claim is string | undefined =>
  claim === undefined || (typeof claim === 'string' && uuid.test(claim))

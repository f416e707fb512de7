import { type Principal, verifyDevelopmentToken } from '@plan-ledger/identity'
import { compactVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Organisations } from './organisations.ts'

/** Who sent a token, or `undefined` when nothing is to be answered. */
export type Authenticate = (token: string | undefined) => Promise<Principal | undefined>

type Claims = Readonly<Record<string, unknown>>

/** Tokens whose signature was found good are not checked for it again; what they claim is, each time. */
const tokensKept = 1_000

/**
 * The one reader of tokens, for HTTP and sockets alike. Who somebody is stands in the token; what they may do
 * stands in the organisation's own history.
 */
export function authenticate(key: Uint8Array, organisations: Organisations): Authenticate {
  const verified = new LRUCache<string, Claims>({ max: tokensKept })
  const verify = async (token: string): Promise<Claims | undefined> => {
    const known = verified.get(token)
    if (known) return known
    const { payload } = await compactVerify(token, key, { algorithms: ['HS256'] })
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
    if (typeof claims !== 'object' || claims === null) return undefined
    verified.set(token, claims as Claims)
    return claims as Claims
  }

  return async token => {
    if (!token) return undefined
    const result = await verifyDevelopmentToken(token, { verify, now: Date.now() / 1_000 })
    if (!result.verified) return undefined
    const { member, organisation, expiresAt } = result.claims
    if (member === undefined || organisation === undefined)
      return { roles: [], expiresAt, via: 'development' }
    const found = await organisations.load(organisation)
    const known = found?.members.find(each => each.id === member)
    if (!known) return undefined
    return { member, name: known.name, organisation, roles: known.roles, expiresAt, via: 'development' }
  }
}

/** The token of an `Authorization: Bearer …` header. */
export const bearer = (header: string | undefined): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1]

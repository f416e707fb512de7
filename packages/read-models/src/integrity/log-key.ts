import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Sign } from '@plan-ledger/integrity'

/** What an installation signs its logs with: Ed25519. */
export interface LogKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  readonly sign: Sign
}

// the fixed beginning of a private key in PKCS #8; source: RFC 8410, section 7
const head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param seed 32 secret bytes, the private key of RFC 8032 */
export function logKey(seed: Uint8Array): LogKey {
  const secret = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(secret).export({ format: 'jwk' })
  return {
    publicKey: new Uint8Array(Buffer.from(x!, 'base64url')),
    sign: text => new Uint8Array(sign(null, text, secret)),
  }
}

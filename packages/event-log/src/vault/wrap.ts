import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// Stored for ever: nonce 12 ‖ AES-256-GCM(wrapping key, subject key) ‖ tag 16.
const cipher = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

/** Which key this is: bound into the wrapping, so that no row opens in another's place. */
export interface KeyName {
  readonly organisation: string
  readonly subject: string
  readonly version: number
}

export const wrapKey = (key: Uint8Array, wrapping: Uint8Array, name: KeyName): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, wrapping, nonce).setAAD(associated(name))
  return Buffer.concat([nonce, sealing.update(key), sealing.final(), sealing.getAuthTag()])
}

/** @throws Error when the wrapping key is another, or the row was meant for another subject */
export const unwrapKey = (wrapped: Uint8Array, wrapping: Uint8Array, name: KeyName): Uint8Array => {
  const opening = createDecipheriv(cipher, wrapping, wrapped.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(associated(name))
    .setAuthTag(wrapped.subarray(-tagBytes))
  return Buffer.concat([opening.update(wrapped.subarray(nonceBytes, -tagBytes)), opening.final()])
}

const associated = ({ organisation, subject, version }: KeyName) =>
  Buffer.from(`plan-ledger/key/1\n${organisation}\n${subject}\n${version}`)

import { createCipheriv, createDecipheriv, createSecretKey, hash, type KeyObject } from 'node:crypto'
import { Tampered } from '../errors.ts'
import type { SubjectKey } from '../key-vault.ts'

// Stored for ever. A sealed part is
//   0x01 ‖ key version u32be ‖ nonce 12 ‖ AES-256-GCM(subject key, plaintext) ‖ tag 16
//   plaintext = salt 32 ‖ length u32be ‖ part ‖ zeros up to a multiple of 64
// and its commitment SHA-256("plan-ledger/part/1\n" ‖ salt ‖ part) stands in the event's clear bytes. The salt
// lives only inside the ciphertext: without the key nobody can try "rated 3 of 5" against the commitment.
const form = 1
const [versionBytes, nonceBytes, saltBytes, lengthBytes, tagBytes, block] = [4, 12, 32, 4, 16, 64]
const head = 1 + versionBytes + nonceBytes
const cipher = 'aes-256-gcm'

/** Which part this is: bound into the seal, so that no part opens in another's place. */
export interface PartOf {
  readonly organisation: string
  readonly event: string
  readonly subject: string
}

export interface Sealed {
  readonly bytes: Uint8Array
  /** Base64 of 32 bytes. */
  readonly commitment: string
}

/** @param random source of salt (32 bytes) and nonce (12 bytes), asked in this order; never the same nonce twice */
export const sealPart = (
  part: Uint8Array,
  of: PartOf,
  key: SubjectKey,
  random: (bytes: number) => Uint8Array,
): Sealed => {
  const salt = random(saltBytes)
  const nonce = random(nonceBytes)
  const plaintext = Buffer.alloc(Math.ceil((saltBytes + lengthBytes + part.length) / block) * block)
  plaintext.set(salt)
  plaintext.writeUInt32BE(part.length, saltBytes)
  plaintext.set(part, saltBytes + lengthBytes)
  const start = Buffer.alloc(1 + versionBytes)
  start[0] = form
  start.writeUInt32BE(key.version, 1)
  const sealing = createCipheriv(cipher, prepared(key), nonce).setAAD(associated(of))
  const secret = Buffer.concat([sealing.update(plaintext), sealing.final()])
  return {
    bytes: Buffer.concat([start, nonce, secret, sealing.getAuthTag()]),
    commitment: commit(salt, part),
  }
}

/** @throws Tampered */
export const keyVersionOf = (sealed: Uint8Array): number => {
  if (sealed.length < head + block + tagBytes || sealed[0] !== form) throw new Tampered('not a sealed part')
  return view(sealed).readUInt32BE(1)
}

/** A part and the salt that its commitment was made with. */
export interface Opened {
  readonly salt: Uint8Array
  readonly part: Uint8Array
}

/** @throws Tampered when any bit is not as it was sealed, or the commitment is another part's */
export const openPart = (sealed: Uint8Array, of: PartOf, key: SubjectKey, commitment: string): Opened => {
  if (keyVersionOf(sealed) !== key.version) throw new Tampered('sealed with another version of the key')
  const plaintext = decrypt(view(sealed), of, key)
  const length = plaintext.readUInt32BE(saltBytes)
  const start = saltBytes + lengthBytes
  if (Math.ceil((start + length) / block) * block !== plaintext.length) throw tampered(of)
  const part = plaintext.subarray(start, start + length)
  for (let i = start + length; i < plaintext.length; i += 1) if (plaintext[i] !== 0) throw tampered(of)
  const salt = plaintext.subarray(0, saltBytes)
  if (commit(salt, part) !== commitment) throw tampered(of)
  return { salt, part }
}

const decrypt = (sealed: Buffer, of: PartOf, key: SubjectKey): Buffer => {
  const nonce = sealed.subarray(1 + versionBytes, head)
  const opening = createDecipheriv(cipher, prepared(key), nonce, { authTagLength: tagBytes })
    .setAAD(associated(of))
    .setAuthTag(sealed.subarray(-tagBytes))
  try {
    const plaintext = opening.update(sealed.subarray(head, -tagBytes))
    // in this mode it adds nothing, but checks the tag
    opening.final()
    return plaintext
  } catch {
    throw tampered(of)
  }
}

/** Ciphers take raw bytes four times as slowly, and a key is used many times as long as it is kept opened. */
const preparedKeys = new WeakMap<SubjectKey, KeyObject>()
const prepared = (key: SubjectKey): KeyObject => {
  const known = preparedKeys.get(key)
  if (known) return known
  const made = createSecretKey(key.key)
  preparedKeys.set(key, made)
  return made
}

const commitmentHead = Buffer.from('plan-ledger/part/1\n')
/** Used again and again: a new one for each part costs as much as its digest. */
let committing = Buffer.from(commitmentHead)
const commit = (salt: Uint8Array, part: Uint8Array) => {
  const end = commitmentHead.length + saltBytes + part.length
  if (committing.length < end) committing = Buffer.concat([commitmentHead], end * 2)
  committing.set(salt, commitmentHead.length)
  committing.set(part, commitmentHead.length + saltBytes)
  return hash('sha256', committing.subarray(0, end), 'base64')
}

const associated = ({ organisation, event, subject }: PartOf) =>
  Buffer.from(`plan-ledger/seal/1\n${organisation}\n${event}\n${subject}`)

const tampered = ({ event, subject }: PartOf) =>
  new Tampered(`the part of subject ${subject} in event ${event} is not what was sealed`)

const view = (bytes: Uint8Array) =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

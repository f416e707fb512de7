import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'
import type { Sha256, Verify } from '@plan-ledger/integrity'

export const sha256: Sha256 = (...data) => {
  const hashing = hash.create()
  for (const each of data) hashing.update(each)
  return hashing.digest()
}

export const verify: Verify = (signature, text, key) => {
  try {
    return ed25519.verify(signature, text, key)
  } catch {
    // a key or signature that is none
    return false
  }
}

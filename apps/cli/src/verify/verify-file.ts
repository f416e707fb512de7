import { createHash, verify as verifySignature } from 'node:crypto'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type BundleOutcome, verifyBundle } from '@plan-ledger/evidence'
import { readNoteKey, type Sha256, type Verify } from '@plan-ledger/integrity'
import { Sentence } from '../sentence.ts'

export const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return hash.digest()
}

const verify: Verify = (signature, text, key) => {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }
    return verifySignature(null, text, { key: jwk, format: 'jwk' }, signature)
  } catch {
    // a key or signature that is none
    return false
  }
}

/** Checks a file of evidence, asking no server. @throws Sentence when the file or the key can't be read */
export async function verifyFile(
  path: string,
  { key: text, atLeast }: { readonly key: string; readonly atLeast?: number | undefined },
): Promise<BundleOutcome> {
  const key = readNoteKey(sha256, text)
  if (!key)
    throw new Sentence(
      'That is no key to verify with: it looks like name+1a2b3c4d+Base64, as the integrity page shows it.',
    )
  const file = await open(path).catch(error => {
    throw new Sentence(
      `${path} can't be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
    )
  })
  try {
    const lines = createInterface({ input: file.createReadStream(), crlfDelay: Number.POSITIVE_INFINITY })
    return await verifyBundle(sha256, verify, lines, { key, atLeast })
  } finally {
    await file.close()
  }
}

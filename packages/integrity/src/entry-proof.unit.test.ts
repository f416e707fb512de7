import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { verifyEntryProof, writeEntryProof } from './entry-proof.ts'
import { NoteRefused, openNote, type Sign, signNote, type Verify } from './note.ts'
import { inclusionParts, proofFrom } from './proof.ts'
import { rootByDefinition, rootsIn, sha256 } from './tree.testing.ts'
import { leafHash } from './tree.ts'

const text = (words: string) => new TextEncoder().encode(words)
const verify: Verify = (signature, signed, key) =>
  verifyWith(
    null,
    signed,
    createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }),
    signature,
  )
const spki = Buffer.from('302a300506032b6570032100', 'hex')

/** An Ed25519 key of 32 chosen bytes. */
const keyPair = (seed: number) => {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' })).slice(-32)
  const sign: Sign = signed => new Uint8Array(signWith(null, signed, secret))
  return { key, sign }
}

const origin = 'ledger.example/log/0197'
const log = keyPair(1)
const name = { name: origin, key: log.key }
const entries = Array.from({ length: 11 }, (_, i) => text(`{"entry":${i}}`))
const leaves = entries.map(entry => leafHash(sha256, entry))
const root = rootByDefinition(leaves)
const note = signCheckpoint(sha256, { origin, size: 11, root }, log.key, log.sign)
const proofOf = (index: number) =>
  writeEntryProof({
    index,
    proof: proofFrom(sha256, inclusionParts(index, 11), rootsIn(leaves)),
    checkpoint: note,
  })

test('a checkpoint is a note of three lines under the name of its log', () => {
  const lines = note.split('\n')
  expect(lines.slice(0, 2)).toEqual([origin, '11'])
  expect(lines[4]).toMatch(/^— ledger\.example\/log\/0197 [A-Za-z0-9+/]{91}=$/)
  expect(openCheckpoint(sha256, note, name, verify)).toEqual({ origin, size: 11, root })
})

test('the published example of a signed note is accepted, and altered by a letter it is not', () => {
  // key, text and signature: documentation of Go's x/mod/sumdb/note
  const peter = {
    name: 'PeterNeumann',
    key: new Uint8Array(Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64')).slice(1),
  }
  const said =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  const signed = `${said}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
  expect(openNote(sha256, signed, [peter], verify).text).toBe(said)
  expect(() => openNote(sha256, signed.replace('answer', 'answes'), [peter], verify)).toThrow(NoteRefused)
})

test('every entry is proved by text alone', () => {
  for (const [index, entry] of entries.entries())
    expect(verifyEntryProof(sha256, proofOf(index), entry, name, verify)).toMatchObject({
      index,
      checkpoint: { size: 11 },
    })
})

test('no letter of a proof can be changed, no other entry or key stands in', () => {
  const proof = proofOf(4)
  for (let at = 0; at < proof.length; at += 1) {
    const letter = proof[at] === 'A' ? 'B' : 'A'
    const changed = proof.slice(0, at) + letter + proof.slice(at + 1)
    expect(() => verifyEntryProof(sha256, changed, entries[4]!, name, verify), `letter ${at}`).toThrow()
  }
  expect(() => verifyEntryProof(sha256, proof, entries[5]!, name, verify)).toThrow('not in the log')
  const other = { ...name, key: keyPair(2).key }
  expect(() => verifyEntryProof(sha256, proof, entries[4]!, other, verify)).toThrow('none of the known keys')
})

test('signatures of unknown keys are passed over, a second or false one of a known key is not', () => {
  const witness = keyPair(3)
  const cosigned =
    note +
    signNote(sha256, `${note.split('\n\n')[0]}\n`, { name: 'w', key: witness.key }, witness.sign).split(
      '\n\n',
    )[1]
  expect(openCheckpoint(sha256, cosigned, name, verify).size).toBe(11)
  const [, own = ''] = note.split('\n\n')
  expect(() => openCheckpoint(sha256, note + own, name, verify)).toThrow('signed twice')
  const body = `${origin}\n12\n${note.split('\n')[2]}\n`
  expect(() => openCheckpoint(sha256, `${body}\n${own}`, name, verify)).toThrow('did not sign this')
})

test('what is signed but is no checkpoint of this log is refused', () => {
  const signed = (body: string) => signNote(sha256, body, name, log.sign)
  const hash = note.split('\n')[2]
  for (const body of [
    `elsewhere.example/log\n11\n${hash}\n`,
    `${origin}\n011\n${hash}\n`,
    `${origin}\n-1\n${hash}\n`,
    `${origin}\n9007199254740993\n${hash}\n`,
    `${origin}\n11\n${hash}\nextension\n`,
    `${origin}\n11\nAAAA\n`,
    `${origin}\n11\n`,
  ])
    expect(() => openCheckpoint(sha256, signed(body), name, verify), body).toThrow(NoteRefused)
})

test('a text that could be read as two is not signed', () => {
  for (const words of ['no end', '\n', 'bell \u0007\n', 'carriage\r\n'])
    expect(() => signNote(sha256, words, name, log.sign)).toThrow(NoteRefused)
  for (const bad of ['', 'two words', 'a+b', 'line\n'])
    expect(() => signNote(sha256, 'text\n', { name: bad, key: log.key }, log.sign)).toThrow(NoteRefused)
})

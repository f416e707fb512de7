import { fromBase64, joined, type Sha256, sameBytes, toBase64 } from './bytes.ts'
import { encodeUtf8 } from './utf8.ts'

// Signed notes: text, an empty line, then a line "— <key name> base64(key id ‖ signature)" for each signature.
// Source: C2SP signed-note. Ed25519 (type 0x01) alone; other lines are of keys that nobody here knows.
const ed25519 = Uint8Array.of(1)
const mostSignatures = 16

/** The public half of a key, under the name that signs with it. `key` are the 32 bytes of RFC 8032. */
export interface NoteKey {
  readonly name: string
  readonly key: Uint8Array
}

/** 64 bytes over the text, by the private half. */
export type Sign = (text: Uint8Array) => Uint8Array
export type Verify = (signature: Uint8Array, text: Uint8Array, key: Uint8Array) => boolean

/** Text that some key signed; never to be believed unless `openNote` gave it. */
export class NoteRefused extends Error {
  override readonly name = 'NoteRefused'
}

/** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key). */
export const keyId = (sha256: Sha256, { name, key }: NoteKey): Uint8Array =>
  sha256(encodeUtf8(`${name}\n`), ed25519, key).slice(0, 4)

/** A key as one text, to be handed on beside what it signs. Source: C2SP signed-note, "verifier keys". */
export const noteKeyText = (sha256: Sha256, key: NoteKey): string =>
  `${key.name}+${hexadecimal(keyId(sha256, key))}+${toBase64(joined(ed25519, key.key))}`

/** The key of such a text; `undefined` when it is none, of another kind, or its parts don't belong together. */
export const readNoteKey = (sha256: Sha256, text: string): NoteKey | undefined => {
  // base64 may hold the sign that parts them
  const [, name = '', base64 = ''] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(text) ?? []
  const bytes = fromBase64(base64)
  if (!isName(name) || bytes?.length !== 33 || bytes[0] !== ed25519[0]) return undefined
  const key = { name, key: bytes.slice(1) }
  return noteKeyText(sha256, key) === text ? key : undefined
}

const hexadecimal = (bytes: Uint8Array) =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** @throws NoteRefused when text or name are of another form than notes have */
export const signNote = (sha256: Sha256, text: string, key: NoteKey, sign: Sign): string => {
  if (!isText(text)) throw new NoteRefused('the text does not end its last line, or holds control characters')
  if (!isName(key.name)) throw new NoteRefused(`${JSON.stringify(key.name)} can't name a key`)
  const signature = joined(keyId(sha256, key), sign(encodeUtf8(text)))
  return `${text}\n— ${key.name} ${toBase64(signature)}\n`
}

/**
 * The text of a note that at least one of the keys has signed. Lines of unknown keys are passed over.
 * @throws NoteRefused also when a line of a known key does not verify
 */
export const openNote = (
  sha256: Sha256,
  note: string,
  keys: readonly NoteKey[],
  verify: Verify,
): { readonly text: string; readonly signers: readonly NoteKey[] } => {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  if (end < 0 || !isText(text)) throw new NoteRefused('this is no signed note')
  const lines = note.slice(end + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures)
    throw new NoteRefused(`a note has 1 to ${mostSignatures} signatures, each on a line of its own`)
  const signers: NoteKey[] = []
  for (const line of lines) {
    const [dash, name = '', base64 = '', ...more] = line.split(' ')
    const bytes = fromBase64(base64)
    if (dash !== '—' || !isName(name) || more.length > 0 || !bytes || bytes.length < 5)
      throw new NoteRefused('a signature is not written as one')
    const key = keys.find(each => each.name === name && sameBytes(keyId(sha256, each), bytes.slice(0, 4)))
    if (!key) continue
    if (signers.includes(key)) throw new NoteRefused(`${name} signed twice`)
    if (!verify(bytes.slice(4), encodeUtf8(text), key.key)) throw new NoteRefused(`${name} did not sign this`)
    signers.push(key)
  }
  if (signers.length === 0) throw new NoteRefused('none of the known keys signed this')
  return { text, signers }
}

const isText = (text: string): boolean =>
  text.endsWith('\n') &&
  text !== '\n' &&
  !text
    .split('\n')
    .some(line => [...line].some(character => character < ' ' || /\p{Surrogate}/u.test(character)))

const isName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}\p{Surrogate}]/u.test(name)

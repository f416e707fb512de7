import { fromBase64, type Sha256, toBase64 } from './bytes.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { type NoteKey, NoteRefused, type Verify } from './note.ts'
import { type Proof, provesInclusion } from './proof.ts'
import { leafHash } from './tree.ts'

const firstLine = 'c2sp.org/tlog-proof@v1'
const mostHashes = 53

/** That an entry is in a log, as text that proves it without the server: C2SP tlog-proof. */
export const writeEntryProof = ({
  index,
  proof,
  checkpoint,
}: {
  readonly index: number
  readonly proof: Proof
  /** The signed note. */
  readonly checkpoint: string
}): string => `${[firstLine, `index ${index}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`

/**
 * Checks such a text against the entry and the log's key, known from elsewhere.
 * @throws NoteRefused when it is malformed, signed by somebody else, or proves another entry
 */
export const verifyEntryProof = (
  sha256: Sha256,
  text: string,
  entry: Uint8Array,
  log: NoteKey,
  verify: Verify,
): { readonly index: number; readonly checkpoint: Checkpoint } => {
  const end = text.indexOf('\n\n')
  const [first, at = '', ...hashes] = text.slice(0, end).split('\n')
  const index = /^index (0|[1-9]\d{0,15})$/.exec(at)?.[1]
  const proof = hashes.map(fromBase64)
  if (end < 0 || first !== firstLine || index === undefined || proof.length > mostHashes || !isWhole(proof))
    throw new NoteRefused('this is no proof of an entry')
  const checkpoint = openCheckpoint(sha256, text.slice(end + 2), log, verify)
  const claim = { leaf: leafHash(sha256, entry), index: Number(index), proof, ...checkpoint }
  if (!provesInclusion(sha256, claim)) throw new NoteRefused('the entry is not in the log at this place')
  return { index: Number(index), checkpoint }
}

const isWhole = (proof: readonly (Uint8Array | undefined)[]): proof is Proof =>
  proof.every(hash => hash?.length === 32)

import { fromBase64, type Sha256, toBase64 } from './bytes.ts'
import { type NoteKey, NoteRefused, openNote, type Sign, signNote, type Verify } from './note.ts'
import type { Head } from './proof.ts'

/** What a log says of itself at one moment: which log it is, how many entries it has, and the root over them. */
export interface Checkpoint extends Head {
  readonly origin: string
}

/** Source: C2SP tlog-checkpoint. No extension lines are written or accepted: nobody could check them. */
export const signCheckpoint = (
  sha256: Sha256,
  { origin, size, root }: Checkpoint,
  key: Uint8Array,
  sign: Sign,
): string => signNote(sha256, `${origin}\n${size}\n${toBase64(root)}\n`, { name: origin, key }, sign)

/**
 * The checkpoint that a note holds, signed by the log itself.
 * @throws NoteRefused
 */
export const openCheckpoint = (sha256: Sha256, note: string, log: NoteKey, verify: Verify): Checkpoint => {
  const { text } = openNote(sha256, note, [log], verify)
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n')
  const root = fromBase64(base64)
  if (origin !== log.name || !/^(0|[1-9]\d{0,15})$/.test(size) || root?.length !== 32 || rest.join() !== '')
    throw new NoteRefused('what was signed is no checkpoint of this log')
  if (!Number.isSafeInteger(Number(size))) throw new NoteRefused('the size is beyond what can be counted')
  return { origin, size: Number(size), root }
}

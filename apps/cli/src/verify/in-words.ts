import type { BundleContradicts, BundleOutcome, BundleUnusable } from '@plan-ledger/evidence'

const contradictions: Readonly<Record<BundleContradicts['what'], string>> = {
  'not-signed': 'this key did not sign the checkpoint, or it was altered',
  malformed: 'a line is not of the form of evidence',
  'events-missing': 'there are fewer events than the file says',
  'digest-differs': 'a signature is of another plan than the events before it make',
  'state-differs': 'the plan at the end is not the one that the events make',
  'not-canonical': 'an event is not written as the log writes it',
  'other-stream': 'an event belongs to something else',
  'other-organisation': 'an event belongs to another organisation',
  'version-missing': 'an event is missing, or events are out of order',
  'not-in-the-log': 'an event is not in the signed log, or was altered',
  'out-of-order': 'an event stands before an earlier one in the log',
  'opening-missing': 'words of an event are missing',
  'opening-unknown': 'an event says words that it does not commit to',
  'opening-differs': 'words of an event were altered',
}

const unusable: Readonly<Record<BundleUnusable['what'], string>> = {
  'no-bundle': 'the file is no evidence of a plan',
  'other-log': 'the file is of another log than the key',
  'no-events': 'the file holds no event',
  truncated: 'the file ends too early',
  'too-few-events': 'the file holds fewer events than were asked for',
}

const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** An outcome in lines for a person; the last one always counts. */
export const inWords = (outcome: BundleOutcome): readonly string[] => {
  if (outcome.kind === 'unusable') return [`Nothing was verified: ${unusable[outcome.what]}.`]
  if (outcome.kind === 'contradicts') {
    const where = outcome.version === undefined ? '' : ` Found at event ${outcome.version}.`
    return [`Not verified: ${contradictions[outcome.what]}.${where} Keep the file: it is evidence, too.`]
  }
  const { events, opened, erased, signatures, state, size } = outcome
  return [
    `Verified: ${outcome.stream} stands unaltered in the log of ${counted(size, 'entry', 'entries')} that the key signed.`,
    state
      ? 'The plan at the end follows from its events.'
      : 'Words were erased, so the plan at the end could not be made anew.',
    'That nothing came later is not shown.',
    `${counted(events, 'event', 'events')}, ${counted(opened, 'part', 'parts')} opened, ${erased.toLocaleString('en-GB')} erased, ${counted(signatures, 'signature', 'signatures')} made anew.`,
  ]
}

/** 0 verified · 1 contradiction · 2 nothing could be verified. */
export const exitCodeOf = ({ kind }: BundleOutcome): 0 | 1 | 2 =>
  kind === 'verified' ? 0 : kind === 'contradicts' ? 1 : 2

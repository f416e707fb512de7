export default {
  lead: 'Check the record without trusting this server’s word: your browser recomputes everything from the signed log.',
  record: 'The signed log',
  size: '{count, plural, one {# entry} other {# entries}}',
  signed: 'signed {time}',
  origin: 'Log',
  root: 'Root',
  key: 'Key fingerprint',
  keyHint:
    'Compare it with what your organisation published elsewhere: on paper, on another site, by telephone.',
  verifierKey: 'Key to verify with',
  verifierKeyHint:
    'What “plan-ledger verify” asks for. Whoever checks evidence must have it from somewhere else than the evidence.',
  takeAlong: 'Evidence to take along',
  takeAlongHint:
    'A file that anybody with the log’s key can check without this server: each event, its proof, and the plan that follows. That you take it is recorded.',
  takeAlongNow: 'Download the evidence',
  look: 'Look at the check',
  acknowledge: 'I have seen this',
  prove: 'Prove this history',
  noSuchPlan: 'That is no plan’s address.',
  copy: 'Copy',
  copied: 'Copied',
  noCheckpoint: 'Nothing has been signed yet',
  noCheckpointHint: 'A checkpoint is signed within a second after the first change.',
  kept: 'What this browser kept',
  keptSize:
    '{count, plural, one {# entry} other {# entries}}, verified here on {time}. Every check compares with it.',
  keptNone: 'First visit: there is nothing to compare with yet. The first successful check is kept here.',
  check: 'Check a plan',
  checkHint:
    'Every event of the plan is checked: that it stands unaltered in the signed log, that none is missing, and that each word shown is the word that was recorded.',
  choose: 'Choose a plan',
  search: 'Search plans',
  other: 'Another plan',
  verify: 'Verify here',
  again: 'Verify again',
  stop: 'Stop',
  running: '{done, number} of {of, number} events checked',
  starting: 'Fetching the evidence',
  stopped: 'Stopped after {done, plural, one {# event} other {# events}}: nothing is known yet.',
  unknown: 'The evidence could not be fetched. That says nothing about the record: try again.',
  nothing:
    'There was nothing to check, so nothing is verified. A change is provable about a second after it was made.',
  verified: 'Verified',
  events:
    '{count, plural, one {# event} other {# events}} of “{title}” stand unaltered and without a gap in the log of {size, plural, one {# entry} other {# entries}}.',
  opened:
    '{count, plural, one {# sealed part} other {# sealed parts}} opened; every one is what was recorded.',
  erased: '{count, plural, one {# part was} other {# parts were}} erased and can’t be read by anybody.',
  extends:
    'The log continues the one of {size, plural, one {# entry} other {# entries}} that this browser kept on {time}.',
  nowKept: 'This checkpoint is now kept in this browser.',
  at: 'Checked {time}',
  copyResult: 'Copy the result',
  signature: {
    holds: 'The signature holds',
    madeAnew:
      'Made anew from the {count, plural, =1 {first event} other {first # events}}, the digest is the one that was signed: {digest}.',
    erased:
      'Words that were signed were erased since: nobody can make the digest anew, and nothing is known either way.',
    'not-provable-yet':
      'The signature is not in the signed log yet, so nothing is verified. It is provable about a second after it was made.',
  },
  wrong: 'The record does not hold',
  wrongAt: 'Found at event {version, number} of the plan.',
  wrongKeep:
    'Keep this page and do not clear the data of this browser. Tell your organisation’s auditor and whoever runs Plan Ledger: restoring the log from a backup must bring this browser’s checkpoint back.',
  kinds: {
    'not-canonical': 'An event is not written as events are.',
    'other-stream': 'An event of another plan was shown.',
    'other-organisation': 'An event of another organisation was shown.',
    'version-missing': 'An event is missing or out of its place.',
    'not-in-the-log': 'An event is not in the log that was signed.',
    'out-of-order': 'Events stand in another order in the log.',
    'opening-missing': 'Part of an event was held back.',
    'opening-unknown': 'Words were added to an event.',
    'opening-differs': 'Words are not those that were recorded.',
    'not-signed': 'The log’s own signature does not fit.',
    'other-key': 'The log is signed with another key than before.',
    'history-changed': 'The log is not a continuation of the one this browser kept.',
    'signature-differs': 'The log says that something else was signed than is shown.',
    'digest-differs': 'The plan at the signed version is not what was signed.',
    malformed: 'The evidence can’t be read.',
  },
  means: 'What this shows, and what it does not',
  shows: {
    one: 'What was recorded has not been altered, removed, inserted or moved since it was signed – not by us either, as long as somebody kept an earlier checkpoint. This browser does.',
    two: 'It does not show that what people wrote is true, or that everything that happened was recorded.',
    three:
      'It does not show that nothing came after the last event shown. For that, compare with a later checkpoint.',
  },
} as const

export default {
  tab: 'What is shown',
  tabs: { progress: 'Progress', commitments: 'Commitments' },
  dates: { original: 'First promised', signedOff: 'Signed off', current: 'Due now' },
  parts: {
    onTime: 'on time',
    late: 'late, or open beyond the date',
    open: 'open, not due yet',
    ended: 'ended before the date',
    undated: 'without a date',
  },
  against: 'Against',
  goals: 'Goals',
  keptTitle: 'Were promises kept, and against which promise?',
  keptFinding:
    '{goals, plural, one {# goal} other {# goals}}: {original, number} achieved on time against the first promise, {current, number} against the present one; {late, plural, =0 {none is} one {# is} other {# are}} late even against that.',
  noPromises: 'No goal is set yet',
  noPromisesThen: 'No goal was set at this moment',
  noPromisesHint: 'Every goal’s first due date is kept here beside what was signed off and what holds now.',
  leftOut: '{n, plural, one {# goal} other {# goals}} more not shown.',
} as const

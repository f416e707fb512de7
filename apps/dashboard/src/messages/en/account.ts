export default {
  actingAs: 'Acting as',
  change: ', change',
  nobody: 'nobody',
  nobodyYet: 'Nobody to act as yet',
  demonstration: 'demonstration data',
  unanswered: 'The switch did not answer. You still act as before.',
} as const

export default {
  kinds: { CHANGES: 'Changes', REVIEW: 'Review', REVISION: 'Named revision' },
  named: { CHANGES: 'Changes:', REVIEW: 'Review:', REVISION: 'Named revision:' },
  because: 'because:',
  late: 'recorded late',
  more: 'and {n, plural, one {# more change} other {# more changes}} in this part',
  nothing: 'Nothing happened in between.',
  failed: 'What happened could not be loaded.',
  loadMore: 'Show more ({shown, number} of {total, number})',
} as const

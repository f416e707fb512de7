export default {
  title: 'Title',
  rename: 'Rename the plan',
  renameHint: 'The history keeps the old title where it was used.',
  renameIt: 'Rename',
  renamed: 'Plan renamed',
} as const

export default {
  title: 'Another name for {name}',
  hint: 'From now on everybody sees the new name. What was recorded before keeps the name of then, and it stays on record who changed it.',
  name: 'Name from now on',
  save: 'Rename',
  renamed: '{name} is the name from now on.',
} as const

export default {
  lead: 'How this browser writes things for you. Nothing here changes a plan.',
  time: 'Time',
  zone: 'Time zone',
  mine: 'This browser’s own ({zone})',
  hours: 'Hours of a day',
  hours24: '24 hours',
  hours12: '12 hours',
  example: 'Now it is {time}.',
  language: 'Language',
  languages: { en: 'English', 'ar-XB': 'Pseudo-Arabic, to test right to left' },
  languageHint: 'The page is loaded anew.',
  keyboard: 'Keyboard',
  letters: 'Single keys',
  lettersOn: 'On',
  lettersOff: 'Off',
  lettersHint:
    'Switch them off if you speak to the computer or press keys by accident. Keys together with Ctrl, arrows, Enter and Esc go on.',
} as const

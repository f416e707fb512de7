export default {
  theme: 'Theme: {theme, select, light {light} dark {dark} other {follows the system}}, change',
  system: 'Follow the system',
  light: 'Light',
  dark: 'Dark',
} as const

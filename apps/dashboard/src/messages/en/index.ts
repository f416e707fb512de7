import account from './account.ts'
import command from './command.ts'
import live from './live.ts'
import moment from './moment.ts'
import places from './places.ts'
import plan from './plan.ts'
import preferences from './preferences.ts'
import sections from './sections.ts'
import shell from './shell.ts'
import states from './states.ts'
import ui from './ui.ts'

/** The English catalogue: one file a feature, one line here, in order. Messages are ICU; whatever a person wrote is an argument. */
export const en = {
  account,
  command,
  live,
  moment,
  places,
  plan,
  preferences,
  sections,
  shell,
  states,
  ui,
} as const

export type Messages = typeof en

import access from './access.ts'
import account from './account.ts'
import analytics from './analytics.ts'
import assessment from './assessment.ts'
import audit from './audit.ts'
import barrier from './barrier.ts'
import baseline from './baseline.ts'
import blame from './blame.ts'
import checkIn from './check-in.ts'
import coach from './coach.ts'
import code from './code.ts'
import command from './command.ts'
import compare from './compare.ts'
import direction from './direction.ts'
import element from './element.ts'
import erasure from './erasure.ts'
import event from './event.ts'
import field from './field.ts'
import goal from './goal.ts'
import health from './health.ts'
import history from './history.ts'
import integrity from './integrity.ts'
import keys from './keys.ts'
import live from './live.ts'
import moment from './moment.ts'
import occupation from './occupation.ts'
import opportunity from './opportunity.ts'
import organisation from './organisation.ts'
import permission from './permission.ts'
import places from './places.ts'
import plan from './plan.ts'
import portfolio from './portfolio.ts'
import preferences from './preferences.ts'
import print from './print.ts'
import progress from './progress.ts'
import readiness from './readiness.ts'
import rejection from './rejection.ts'
import renaming from './renaming.ts'
import review from './review.ts'
import sections from './sections.ts'
import settings from './settings.ts'
import shell from './shell.ts'
import signIn from './sign-in.ts'
import since from './since.ts'
import states from './states.ts'
import step from './step.ts'
import story from './story.ts'
import supporter from './supporter.ts'
import transfer from './transfer.ts'
import ui from './ui.ts'
import value from './value.ts'

/** The English catalogue: one file a feature, one line here, in order. Messages are ICU; whatever a person wrote is an argument. */
export const en = {
  access,
  account,
  analytics,
  assessment,
  audit,
  barrier,
  baseline,
  blame,
  checkIn,
  coach,
  code,
  command,
  compare,
  direction,
  element,
  erasure,
  event,
  field,
  goal,
  health,
  history,
  integrity,
  keys,
  live,
  moment,
  occupation,
  opportunity,
  organisation,
  permission,
  places,
  plan,
  portfolio,
  preferences,
  print,
  progress,
  readiness,
  rejection,
  renaming,
  review,
  sections,
  settings,
  shell,
  signIn,
  since,
  states,
  step,
  story,
  supporter,
  transfer,
  ui,
  value,
} as const

export type Messages = typeof en

import {
  Activity,
  BookOpenCheck,
  Columns2,
  Compass,
  Flag,
  Glasses,
  GraduationCap,
  History,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  Milestone,
  Mountain,
  Printer,
  ScanEye,
  Sprout,
  Telescope,
  UserRoundSearch,
  Users,
} from 'lucide-react'

/**
 * The parts of a plan page, in the order they are offered: each is a folder of `app/plans/[planId]`. The word for each
 * stands in `messages/en/sections.ts` under its key.
 */
export const sections = [
  { key: 'overview', path: '', icon: LayoutDashboard, group: 'plan' },
  { key: 'direction', path: 'direction', icon: Compass, group: 'plan' },
  { key: 'assessment', path: 'assessment', icon: GraduationCap, group: 'plan' },
  { key: 'occupations', path: 'occupations', icon: Telescope, group: 'plan' },
  { key: 'goals', path: 'goals', icon: Milestone, group: 'plan' },
  { key: 'steps', path: 'steps', icon: ListChecks, group: 'plan' },
  { key: 'barriers', path: 'barriers', icon: Mountain, group: 'plan' },
  { key: 'readiness', path: 'readiness', icon: BookOpenCheck, group: 'plan' },
  { key: 'opportunities', path: 'opportunities', icon: Sprout, group: 'plan' },
  { key: 'supporters', path: 'supporters', icon: Users, group: 'people' },
  { key: 'checkIns', path: 'check-ins', icon: MessageSquareText, group: 'people' },
  { key: 'reviews', path: 'reviews', icon: UserRoundSearch, group: 'people' },
  { key: 'baselines', path: 'baselines', icon: Flag, group: 'people' },
  { key: 'history', path: 'history', icon: History, group: 'time' },
  { key: 'compare', path: 'compare', icon: Columns2, group: 'time' },
  { key: 'blame', path: 'blame', icon: ScanEye, group: 'time' },
  { key: 'progress', path: 'progress', icon: Activity, group: 'time' },
  { key: 'access', path: 'access', icon: Glasses, group: 'time' },
  { key: 'print', path: 'print', icon: Printer, group: 'time' },
] as const satisfies readonly {
  readonly key: string
  readonly path: string
  readonly icon: LucideIcon
  readonly group: 'plan' | 'people' | 'time'
}[]

export type Section = (typeof sections)[number]
export type SectionKey = Section['key']

export const sectionGroups = ['plan', 'people', 'time'] as const

/** The part that an address shows: `/plans/x/goals/y` is a part of `goals`. */
export const sectionAt = (pathname: string): Section | undefined => {
  const path = /^\/plans\/[^/]+\/?([^/]*)/.exec(pathname)?.[1]
  return path === undefined ? undefined : sections.find(section => section.path === path)
}

export const sectionHref = (planId: string, section: { readonly path: string }): string =>
  `/plans/${planId}${section.path && `/${section.path}`}`

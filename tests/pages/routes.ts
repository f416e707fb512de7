import { globSync } from 'node:fs'
import { join, sep } from 'node:path'

const app = join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'src', 'app')

/** The pages of the dashboard as its own folders name them, e.g. `/plans/[planId]/goals`: a new page is among them by itself. */
export const pages: readonly string[] = globSync('**/page.tsx', { cwd: app })
  .map(file => `/${file.split(sep).slice(0, -1).join('/')}`)
  .sort()

/** What stands for `[planId]` and its like. */
export type Parameters = Readonly<Record<string, string>>

/** The address of a page. @throws Error for a parameter that nobody has given yet */
export const addressOf = (page: string, parameters: Parameters): string =>
  page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${page}: say in demonstration.ts what stands for [${name}].`)
    return value
  })

/** A page as the name of a file: `plans-planId-goals`, with what its address asks for `plans-planId.at-rev-41`. */
export const fileNameOf = (page: string): string =>
  page.slice(1).replaceAll('/', '-').replace(/[[\]]/g, '').replace('?', '.').replace(/[=&:]/g, '-') || 'home'

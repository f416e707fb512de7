import type { Imported } from './import-plan.ts'

const number = (value: number) => value.toLocaleString('en-GB')
const row = (name: string, value: string) => `  ${name.padEnd(28)} ${value.padStart(9)}`

/** What an import did, for people, line by line. */
export const importedInWords = ({
  organisation,
  plan,
  title,
  added,
  present,
  people,
}: Imported): string[] => {
  const counts = new Map<string, number>()
  for (const type of added) counts.set(type, (counts.get(type) ?? 0) + 1)
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return [
    `Organisation: ${organisation.name}${organisation.founded ? ' (founded by this import)' : ''}`,
    `Plan: ${title} (${plan}), ${present === 0 ? 'new' : `of which ${number(present)} events were here already`}`,
    `People introduced: ${number(people)}`,
    `Events added: ${number(added.length)}`,
    ...byCount.map(([type, count]) => row(type, number(count))),
  ]
}

/** Without what stands in brackets behind it. */
const bare = (name: string) => name.replace(/\s*\([^)]*\)\s*$/u, '').trim()

/** What somebody is asked by in a comment, behind an @. */
export const firstName = (name: string): string => bare(name).split(/\s+/u)[0] ?? ''

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a comment names somebody: in full, or by the first name behind an @. */
export const namesSomebody = (text: string, name: string): boolean => {
  if (bare(name) === '') return false
  const named = `${literally(bare(name))}|@${literally(firstName(name))}`
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${named})(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

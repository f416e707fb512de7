export const ages = ['week', 'month', 'quarter', 'year', 'older'] as const
export type Age = (typeof ages)[number]

const dayMilliseconds = 86_400_000
const most = { week: 7, month: 30, quarter: 91, year: 365 } as const

/** How long a value had stood at a moment, in five steps. */
export const ageOf = (at: string, moment: string | number): Age => {
  const days = (new Date(moment).getTime() - Date.parse(at)) / dayMilliseconds
  return ages.find(age => age !== 'older' && days < most[age]) ?? 'older'
}

/**
 * What events are about that change a part of the plan's state. Counted for every event and the same in each answer of
 * one version are `version`, `lastVersion` and `asOf`. A part that is missing here is held to be changed by everything.
 */
export const touchedBy = {
  goals: ['GOAL'],
  steps: ['STEP'],
  barriers: ['BARRIER'],
  vision: ['VISION'],
  variations: ['DIRECTION'],
  chosenVariation: ['DIRECTION'],
  coach: ['PEOPLE'],
  supporters: ['SUPPORTER'],
  skills: ['ASSESSMENT'],
  values: ['ASSESSMENT'],
  interests: ['ASSESSMENT'],
  strengths: ['ASSESSMENT'],
  qualifications: ['ASSESSMENT'],
  occupations: ['OCCUPATION'],
  needs: ['READINESS'],
  opportunities: ['OPPORTUNITY'],
  checkIns: ['CHECK_IN'],
  reviews: ['REVIEW'],
  baselines: ['BASELINE'],
  comments: ['COMMENT'],
  disputes: ['DISPUTE'],
  corrections: ['CORRECTION'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const countsAll: readonly string[] = ['version', 'lastVersion', 'asOf']

interface Happened {
  readonly version: number
  readonly element: { readonly kind: string }
}

/**
 * Whether an answer of version `from` still says what one of version `to` would: `unknown` where not every event between
 * is known, since what is not known may have changed anything.
 */
export const changedBetween = (
  parts: readonly string[],
  from: number,
  to: number,
  happened: readonly Happened[],
): 'no' | 'yes' | 'unknown' => {
  const table: Readonly<Record<string, readonly string[] | undefined>> = touchedBy
  const kinds = new Set<string>()
  for (const part of parts) {
    if (countsAll.includes(part)) continue
    const by = table[part]
    if (!by) return 'yes'
    for (const kind of by) kinds.add(kind)
  }
  const between = new Map(
    happened
      .filter(({ version }) => version > from && version <= to)
      .map(({ version, element }) => [version, element.kind]),
  )
  for (const kind of between.values()) if (kinds.has(kind)) return 'yes'
  return between.size === to - from ? 'no' : 'unknown'
}

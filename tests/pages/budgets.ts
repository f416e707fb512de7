export type Device = 'desktop' | 'mobile'

interface Budget {
  readonly pages: RegExp
  /** Scores of Lighthouse, of 100. */
  readonly performance: Readonly<Record<Device, number>>
  /** Seconds until the largest thing stands there. */
  readonly lcp: Readonly<Record<Device, number>>
  /** Milliseconds in which a phone does not answer while it starts. */
  readonly tbt: number
}

const budgets: readonly Budget[] = [
  {
    pages: /^\/(analytics|plans\/.*\/progress)/,
    performance: { desktop: 90, mobile: 80 },
    lcp: { desktop: 1, mobile: 2.5 },
    tbt: 600,
  },
  {
    pages: /^\/(plans|coach)/,
    performance: { desktop: 95, mobile: 90 },
    lcp: { desktop: 0.8, mobile: 2 },
    tbt: 300,
  },
  {
    pages: /./,
    performance: { desktop: 95, mobile: 85 },
    lcp: { desktop: 1, mobile: 2.5 },
    tbt: 300,
  },
]

/** Two of each kind of page; any other can be named. */
export const routesMeasured: readonly string[] = [
  '/plans/[planId]',
  '/coach',
  '/audit',
  '/integrity',
  '/analytics',
  '/plans/[planId]/progress',
]

interface Goal {
  readonly figure: string
  readonly goal: string
  readonly meets: (measured: number) => boolean
}

const atLeast = (figure: string, least: number): Goal => ({
  figure,
  goal: `≥ ${least}`,
  meets: measured => measured >= least,
})
const atMost = (figure: string, most: number): Goal => ({
  figure,
  goal: `≤ ${most}`,
  meets: measured => measured <= most,
})

/** What a page must reach on this device, figure by figure. */
export const goals = (page: string, device: Device): readonly Goal[] => {
  const budget = budgets.find(({ pages }) => pages.test(page))!
  return [
    atLeast('performance', budget.performance[device]),
    ...(device === 'desktop' ? [atLeast('accessibility', 100), atLeast('best practices', 100)] : []),
    atMost('LCP, s', budget.lcp[device]),
    ...(device === 'mobile' ? [atMost('TBT, ms', budget.tbt)] : []),
    atMost('CLS', 0.05),
  ]
}

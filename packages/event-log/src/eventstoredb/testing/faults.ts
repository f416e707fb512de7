/** What may go wrong with an append; `stored` tells whether the server stores it all the same. */
export const appendFaults = {
  'answered late': { stored: true },
  'answered twice': { stored: true },
  'never answered': { stored: true },
  'dropped in silence': { stored: false },
  'call ended after storing': { stored: true },
  'call ended before storing': { stored: false },
  'unavailable after storing': { stored: true },
  'unavailable before storing': { stored: false },
  busy: { stored: false },
  'not ready': { stored: false },
  'no leader': { stored: false },
  'timed out': { stored: false },
} as const
export type AppendFault = keyof typeof appendFaults

/** What may go wrong with a read or a subscription after some of its events. */
export const readFaults = ['cut', 'ended', 'silent', 'busy', 'not ready'] as const
export type ReadFault = (typeof readFaults)[number]

/** Planned faults: each meets one call, in the order in which they were planned. */
export const plannedFaults = () => {
  const plans = { append: [] as AppendFault[], read: [] as PlannedRead[], subscription: [] as PlannedRead[] }
  return {
    append(fault: AppendFault) {
      plans.append.push(fault)
    },
    /** @param after events that come through before */
    read(fault: ReadFault, after = 0) {
      plans.read.push({ fault, after })
    },
    subscription(fault: ReadFault, after = 0) {
      plans.subscription.push({ fault, after })
    },
    nextAppend: () => plans.append.shift(),
    nextRead: () => plans.read.shift(),
    nextSubscription: () => plans.subscription.shift(),
    /** Those that met nothing yet. */
    left: () => plans.append.length + plans.read.length + plans.subscription.length,
  }
}
export type PlannedFaults = ReturnType<typeof plannedFaults>

export interface PlannedRead {
  readonly fault: ReadFault
  readonly after: number
}

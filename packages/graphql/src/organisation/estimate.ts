import type { Interval, Step } from '@plan-ledger/statistics'
import { builder } from '../builder.ts'

/** An estimate and where the true value lies with 95 % confidence. */
export interface Estimate {
  readonly estimate: number
  readonly interval?: Interval
}

const limits = (shape: Estimate['interval']) => ({ lower: shape?.lower, upper: shape?.upper })

export const EstimateType = builder.objectRef<Estimate>('Estimate').implement({
  description: 'A number found from those that were observed, and how sure it is.',
  authScopes: { member: true },
  fields: t => ({
    estimate: t.exposeFloat('estimate', { description: 'The number.' }),
    lower: t.float({
      nullable: true,
      description: 'Lower limit of the 95 % interval; `null` where it can’t be told, as at 0 and 1.',
      resolve: ({ interval }) => limits(interval).lower,
    }),
    upper: t.float({
      nullable: true,
      description: 'Upper limit of the 95 % interval; `null` where it can’t be told, as at 0 and 1.',
      resolve: ({ interval }) => limits(interval).upper,
    }),
  }),
})

/** The most steps that a curve is told with. */
export const mostSteps = 300

export const CurveStep = builder.objectRef<Step>('CurveStep').implement({
  description: 'A curve from one day on; it holds until the next step.',
  authScopes: { member: true },
  fields: t => ({
    days: t.exposeInt('time', { description: 'Days after the setting of the goal.' }),
    atRisk: t.exposeInt('atRisk', { description: 'Goals still open, and observed, up to then.' }),
    events: t.exposeInt('events', {
      description: 'Goals that came to what the curve counts, since the step before.',
    }),
    censored: t.exposeInt('censored', {
      description: 'Open goals that have been observed no longer than this.',
    }),
    estimate: t.exposeFloat('estimate', { description: 'The share, 0 to 1.' }),
    lower: t.float({
      nullable: true,
      description: 'Lower limit of the 95 % interval (log-log); `null` at 0 and 1.',
      resolve: ({ interval }) => limits(interval).lower,
    }),
    upper: t.float({
      nullable: true,
      description: 'Upper limit of the 95 % interval (log-log); `null` at 0 and 1.',
      resolve: ({ interval }) => limits(interval).upper,
    }),
  }),
})

import { type Instant, planStream, type Uuid } from '@plan-ledger/domain'
import { type Context, type PlanHistory, type PlanRow, resourceOf, resourceOfRow } from '@plan-ledger/graphql'
import type { Question } from './question.ts'

/** What an answer for many may be made of. Permission is presumed here, and asked of each of them later. */
export interface SharedSources {
  readonly load: (stream: string) => Promise<PlanHistory | undefined>
  readonly planRow: (plan: Uuid) => Promise<PlanRow | undefined>
  /** What its members are called. */
  readonly nameNow: (organisation: Uuid) => Context['nameNow']
  readonly clock: () => Instant
}

/**
 * The context of an answer that is the same for all members of an organisation. It knows no person: a field that
 * looks at one without having said so fails, instead of telling somebody what was meant for somebody else.
 * @param asked takes the permissions that were presumed
 */
export const sharedContext =
  ({ load, planRow, nameNow, clock }: SharedSources) =>
  (organisation: Uuid, asked: Question[]): Context => {
    const shared = {
      memberActs: true,
      now: clock,
      nameNow: nameNow(organisation),
      async loadPlan(id) {
        const history = await load(planStream(id))
        if (history?.plan.organisation !== organisation) return undefined
        asked.push({ action: 'readPlan', resource: resourceOf(history.plan), reads: history.plan })
        return history
      },
      async planRow(id) {
        const row = await planRow(id)
        if (row?.organisation !== organisation) return undefined
        asked.push({ action: 'listPlan', resource: resourceOfRow(row) })
        return row
      },
    } satisfies Partial<Context>
    return new Proxy(shared, {
      get(target, name) {
        // whatever is awaited is asked for `then`
        if (typeof name === 'string' && name !== 'then' && !Object.hasOwn(target, name))
          throw new Error(`an answer for many looks at what depends on a person: ${name}`)
        return Reflect.get(target, name)
      },
    }) as Partial<Context> as Context
  }

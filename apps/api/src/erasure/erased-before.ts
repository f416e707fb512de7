import type { OrganisationEvent, OrganisationState } from '@plan-ledger/domain'
import type { ChangeStream, EventLog, KeyVault } from '@plan-ledger/event-log'
import type { Sql } from 'postgres'
import { erasuresAsked } from './erasures-asked.ts'
import { erasuresOf } from './erasures-of.ts'
import type { Subject } from './take-away.ts'

/**
 * To be done before anything is served: everybody who was ever erased is forgotten here, and whose key came back, with
 * a restored backup, or whose erasure a crash left undone, is taken away again.
 */
export async function erasedBefore({
  log,
  sql,
  organisations,
  vault,
  forget,
  takeAway,
}: {
  readonly log: EventLog
  readonly sql: Sql
  readonly organisations: Pick<ChangeStream<OrganisationEvent, OrganisationState>, 'load'>
  readonly vault: Pick<KeyVault, 'destroy'>
  readonly forget: (whose: Subject) => void
  readonly takeAway: (whose: Subject) => Promise<unknown>
}): Promise<void> {
  for (const stream of await erasuresAsked(sql, log)()) {
    const { state } = await organisations.load(stream)
    if (!state) continue
    for (const { subject, status } of erasuresOf(state, 'erased', 'completed')) {
      const whose = { organisation: state.id, subject }
      forget(whose)
      const back = await vault.destroy(whose.organisation, subject)
      if (back || status === 'erased') await takeAway(whose)
    }
  }
}

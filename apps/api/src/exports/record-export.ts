import {
  type Actor,
  type ExportFormat,
  type Facts,
  isRejected,
  type MakeExport,
  makeExport,
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
  type Uuid,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'

export interface ToRecord {
  readonly organisation: Uuid
  readonly actor: Actor
  readonly format: ExportFormat
  readonly plan?: Uuid
  readonly filter?: string
  /** Events that the export is written from. */
  readonly entries: number
}

/** That something leaves, on the organisation's own stream. What is not recorded is not given. */
export const recordExport =
  (organisations: ChangeStream<OrganisationEvent, OrganisationState>, newId: () => Uuid) =>
  async ({ organisation, actor, ...made }: ToRecord): Promise<void> => {
    const command: MakeExport = { export: newId(), ...made }
    const changed = await organisations.change(
      {
        organisation,
        stream: organisationStream(organisation),
        commandId: newId(),
        owner: organisation,
        actor,
        origin: 'api',
      },
      (state, facts) => {
        const decision = makeExport(state, command, facts as Facts)
        return isRejected(decision) ? { rejected: decision } : decision
      },
    )
    if (changed.kind !== 'done') throw new Error(`the export could not be recorded: ${changed.kind}`)
  }

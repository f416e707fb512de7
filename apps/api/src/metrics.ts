import { setTimeout as pause } from 'node:timers/promises'
import type { EventLog } from '@plan-ledger/event-log'
import type { ModelStatus, Projector } from '@plan-ledger/read-models'
import type { InWork } from './exports/in-work.ts'
import { bounds } from './fan-out/counts.ts'
import type { FanOut } from './fan-out/fan-out.ts'

/** ms. */
const patience = 2_000

interface Metric {
  readonly name: string
  readonly type: 'gauge' | 'counter'
  readonly help: string
  /** `undefined` when this process does not know. */
  readonly of: (status: ModelStatus, now: number) => number | bigint | undefined
}

const ofModels: readonly Metric[] = [
  {
    name: 'position',
    type: 'gauge',
    help: 'Position of the last event taken in; a standby does not tell.',
    of: status => (status.leader ? status.position : undefined),
  },
  {
    name: 'lag_ms',
    type: 'gauge',
    help: 'How long the oldest event that waits has been in the log, in milliseconds; 0 at the head.',
    of: ({ leader, behindSince }, now) =>
      leader ? (behindSince === undefined ? 0 : Math.max(0, now - behindSince)) : undefined,
  },
  {
    name: 'silence_ms',
    type: 'gauge',
    help: 'Milliseconds since the loop last showed that it lives, whether or not there was work.',
    of: ({ aliveAt }, now) => Math.max(0, now - aliveAt),
  },
  { name: 'parked', type: 'gauge', help: 'Streams that could not be taken in.', of: ({ parked }) => parked },
  { name: 'retries_total', type: 'counter', help: 'Attempts after a failure.', of: ({ retries }) => retries },
  { name: 'leader', type: 'gauge', help: '1 where this process leads.', of: ({ leader }) => Number(leader) },
  {
    name: 'stopped',
    type: 'gauge',
    help: '1 where the model stands still for a fault that does not pass by itself.',
    of: ({ stopped }) => Number(stopped !== undefined),
  },
]

/** What this process tells of itself in Prometheus' text format: counts and times, nothing about content. */
export function metrics(
  log: Pick<EventLog, 'head'>,
  projector: Pick<Projector, 'status'>,
  fanOut: Pick<FanOut, 'groups' | 'members' | 'counts'>,
  exporting: Pick<InWork, 'running' | 'entries'>,
) {
  return async (): Promise<string> => {
    const head = await Promise.race([
      log.head().catch(() => undefined),
      pause(patience, undefined, { ref: false }),
    ])
    const now = Date.now()
    const statuses = projector.status()
    return [
      ...described('plan_ledger_log_up', 'gauge', '1 where the event log answers.'),
      `plan_ledger_log_up ${Number(head !== undefined)}`,
      ...(head === undefined
        ? []
        : [
            ...described('plan_ledger_log_head', 'gauge', 'Greatest position of the log.'),
            `plan_ledger_log_head ${head}`,
          ]),
      ...ofFanOut(fanOut),
      ...described('plan_ledger_exports_running', 'gauge', 'Exports that somebody is reading.'),
      `plan_ledger_exports_running ${exporting.running()}`,
      ...described('plan_ledger_export_entries_total', 'counter', 'Entries read to be exported.'),
      `plan_ledger_export_entries_total ${exporting.entries()}`,
      ...ofModels.flatMap(({ name, type, help, of }) => {
        const full = `plan_ledger_read_model_${name}`
        const values = statuses.flatMap(status => {
          const value = of(status, now)
          return value === undefined ? [] : [`${full}{model="${status.model}"} ${value}`]
        })
        return values.length === 0 ? [] : [...described(full, type, help), ...values]
      }),
      '',
    ].join('\n')
  }
}

/** What is delivered live. */
const ofFanOut = ({ groups, members, counts }: Pick<FanOut, 'groups' | 'members' | 'counts'>) => {
  const { executions, deliveries, behind, resyncs, within, milliseconds } = counts
  const full = 'plan_ledger_fan_out'
  const told = (name: string, type: Metric['type'], help: string, value: number) => [
    ...described(`${full}_${name}`, type, help),
    `${full}_${name} ${value}`,
  ]
  const time = `${full}_commit_to_socket_ms`
  const counted = within.map((_, place) => within.slice(0, place + 1).reduce((sum, each) => sum + each, 0))
  return [
    ...described('plan_ledger_watchers', 'gauge', 'Live subscriptions.'),
    `plan_ledger_watchers ${members()}`,
    ...told('groups', 'gauge', 'Groups of live subscriptions with the same answers.', groups()),
    ...told('executions_total', 'counter', 'Answers made for live subscriptions.', executions),
    ...told('deliveries_total', 'counter', 'Messages written to sockets.', deliveries),
    ...told('behind_total', 'counter', 'Times a socket took too little and was left to itself.', behind),
    ...told('resyncs_total', 'counter', 'Subscriptions told to ask anew.', resyncs),
    ...described(time, 'histogram', 'From the recording of an event to its messages being written.'),
    ...counted.map((count, place) => `${time}_bucket{le="${bounds[place] ?? '+Inf'}"} ${count}`),
    `${time}_sum ${milliseconds}`,
    `${time}_count ${counted.at(-1)}`,
  ]
}

const described = (name: string, type: Metric['type'] | 'histogram', help: string) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

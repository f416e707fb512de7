import { builder } from '../builder.ts'
import { connectionOf, paged, pageOf } from '../connection.ts'
import type { PlanHistory } from '../context.ts'
import { costs, page } from '../costs.ts'
import type { EventEvidence, EvidenceOpening, SignedCheckpoint } from '../evidence.ts'
import { base64, CheckpointType } from '../organisation/checkpoint.ts'
import { PlanType } from './plan.ts'

const authScopes = { member: true }

const OpeningType = builder.objectRef<EvidenceOpening>('EvidenceOpening').implement({
  description:
    'A part of an event that is kept sealed, opened: SHA-256 over `plan-ledger/part/1`, a line feed, salt and part is what the entry commits to for the subject.',
  authScopes,
  fields: t => ({
    subject: t.expose('subject', { type: 'UUID', description: 'Whose part it is.' }),
    salt: t.string({
      nullable: true,
      description: '32 bytes, base64; `null` once the subject’s key was destroyed.',
      resolve: ({ salt }) => salt && base64(salt),
    }),
    part: t.exposeString('part', {
      nullable: true,
      description:
        'The subject’s fields at their paths, as canonical JSON; `null` once their key was destroyed.',
    }),
  }),
})

const EvidenceType = builder.objectRef<EventEvidence>('EventEvidence').implement({
  description: 'That an event stands unaltered in the log that a checkpoint signs.',
  authScopes,
  fields: t => ({
    eventId: t.expose('event', { type: 'UUID', description: 'The event.' }),
    version: t.exposeInt('version', { description: 'Its number in the plan, counted from 1.' }),
    position: t.expose('position', { type: 'Position', description: 'Its place in the whole log.' }),
    index: t.exposeInt('index', {
      description: 'Its place among the entries of the organisation’s log, counted from 0.',
    }),
    entry: t.string({
      description: 'Its clear bytes exactly as they were hashed, base64: canonical JSON (RFC 8785).',
      resolve: ({ entry }) => base64(entry),
    }),
    proof: t.field({
      type: ['String'],
      complexity: { field: 1, multiplier: 1 },
      description:
        'Hashes from the entry’s sibling up to the root’s child (RFC 9162): 32 bytes each, base64.',
      resolve: ({ proof }) => proof.map(base64),
    }),
    openings: t.field({
      type: [OpeningType],
      complexity: { field: 1, multiplier: 3 },
      description: 'What its sealed parts say.',
      resolve: ({ openings }) => openings,
    }),
  }),
})

interface PlanEvidence {
  readonly history: PlanHistory
  readonly checkpoint: SignedCheckpoint
}

const EventEvidenceConnection = connectionOf('EventEvidence', EvidenceType, 'events with their proofs')

const PlanEvidenceType = builder.objectRef<PlanEvidence>('PlanEvidence').implement({
  description: 'A plan’s events with the proofs that they are in the organisation’s log.',
  authScopes,
  fields: t => ({
    checkpoint: t.expose('checkpoint', { type: CheckpointType, description: 'What the proofs lead to.' }),
    events: t.field({
      ...paged(EventEvidenceConnection, page, costs.rows),
      description: 'The plan’s events that the checkpoint covers, from the first on.',
      resolve: async ({ history, checkpoint }, args, ctx) => {
        const covered = history.events.filter(({ position }) => position <= checkpoint.covers)
        const { edges, ...rest } = pageOf(covered, ({ version }) => version, args)
        const [first, last] = [edges[0]?.node.version, edges.at(-1)?.node.version]
        const found =
          first === undefined || last === undefined
            ? []
            : await ctx.evidenceOf(history.plan.id, first, last, checkpoint.size)
        return { ...rest, edges: found.map((node, i) => ({ cursor: edges[i]!.cursor, node })) }
      },
    }),
  }),
})

builder.objectField(PlanType, 'evidence', t =>
  t.field({
    extensions: { perPerson: true },
    type: PlanEvidenceType,
    nullable: true,
    complexity: costs.rows,
    description:
      'Proof of the plan’s history that holds without this server: check it against a checkpoint and key known from elsewhere. `null` before the first checkpoint.',
    args: {
      size: t.arg.int({
        description: 'Size of the checkpoint to prove against; the latest by default.',
        extensions: { range: [1, 2 ** 31 - 1] },
      }),
    },
    resolve: async (history, { size }, ctx) => {
      const checkpoint = await ctx.checkpoint(history.plan.organisation, size ?? undefined)
      return checkpoint && { history, checkpoint }
    },
  }),
)

import { can } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import type { Context, OrganisationView } from '../context.ts'
import { costs } from '../costs.ts'
import type { SignedCheckpoint } from '../evidence.ts'
import { OrganisationType } from './organisation.ts'

const authScopes = { member: true }

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export const CheckpointType = builder.objectRef<SignedCheckpoint>('Checkpoint').implement({
  description:
    'What the organisation’s log said of itself at a moment, signed by the log: so many entries with this root, and never anything else. Whoever keeps one can prove later that nothing before it was altered.',
  authScopes,
  fields: t => ({
    note: t.exposeString('note', { description: 'The signed note: a C2SP tlog-checkpoint.' }),
    origin: t.exposeString('origin', { description: 'Which log: the name that its key signs under.' }),
    size: t.exposeInt('size', { description: 'How many entries it has.' }),
    root: t.string({
      description: 'Root of its Merkle tree (RFC 9162): 32 bytes, base64.',
      resolve: ({ root }) => base64(root),
    }),
    covers: t.expose('covers', { type: 'Position', description: 'Position of the last event in it.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When it was signed.' }),
    publicKey: t.string({
      description:
        'Key that verifies the note: Ed25519, 32 bytes, base64. Compare it with one known from elsewhere.',
      resolve: ({ publicKey }) => base64(publicKey),
    }),
    verifierKey: t.exposeString('verifierKey', {
      description:
        'The same with the name it signs under, as one text to be published: C2SP signed-note, “verifier keys”.',
    }),
  }),
})

const mayRead = ({ id }: OrganisationView, _: object, ctx: Context) =>
  can(ctx.principal, 'readCheckpoints', { organisation: id }).allowed

const size = { range: [1, 2 ** 31 - 1] }

builder.objectFields(OrganisationType, t => ({
  checkpoint: t.field({
    type: CheckpointType,
    nullable: true,
    authScopes: mayRead,
    complexity: costs.rows,
    description: 'The latest checkpoint of its log, or an earlier one; `null` where there is none.',
    args: {
      size: t.arg.int({ description: 'The one that signed so many entries.', extensions: size }),
    },
    resolve: ({ id }, { size }, ctx) => ctx.checkpoint(id, size ?? undefined),
  }),
  consistency: t.field({
    type: ['String'],
    nullable: true,
    authScopes: mayRead,
    complexity: costs.rows,
    description:
      'Proof that the log of one checkpoint is how the log of a later one began (RFC 9162, section 2.1.4): hashes of 32 bytes, base64. `null` unless both were signed.',
    args: {
      from: t.arg.int({ required: true, description: 'Size of the earlier one.', extensions: size }),
      to: t.arg.int({ required: true, description: 'Size of the later one.', extensions: size }),
    },
    resolve: async ({ id }, { from, to }, ctx) => (await ctx.consistency(id, from, to))?.map(base64),
  }),
}))

import { createHash } from 'node:crypto'
import { foldPlan, isUuid, type Plan, type PlanEvent, planStream } from '@plan-ledger/domain'
import { evidenceBundle, type WrittenEvent } from '@plan-ledger/evidence'
import { type Context, type EventEvidence, resourceOf, type SignedCheckpoint } from '@plan-ledger/graphql'
import { can } from '@plan-ledger/identity'
import { sha256 } from '../evidence.ts'
import type { Allowed, Offer } from './exports.ts'
import { badParameter } from './parameters.ts'
import { nothingHere, type Problem } from './problem.ts'

const address = /^\/exports\/plans\/([0-9a-f-]{36})\.evidence$/
/** Events whose proofs are made at once. */
const together = 200

/**
 * Evidence of a plan for people who don't trust this server: its events with their proofs, for its owner and auditors.
 * It is made whole before it leaves, so that the record of its leaving names its digest.
 */
export const offerEvidence: Offer = (path, parameters, context) => {
  const [, plan = ''] = address.exec(path) ?? []
  return isUuid(plan) ? ofPlan(plan, parameters, context) : undefined
}

const notSignedYet: Problem = {
  status: 503,
  code: 'NOT_SIGNED_YET',
  detail: 'The log has signed nothing of this plan yet: try again in a few seconds.',
}

async function ofPlan(
  plan: string,
  parameters: URLSearchParams,
  context: Context,
): Promise<Allowed | Problem> {
  const history = await context.loadPlan(plan)
  if (!history) return nothingHere
  const resource = resourceOf(history.plan)
  const permission = can(context.principal, 'takeEvidence', resource)
  if (!permission.allowed)
    return can(context.principal, 'readPlan', resource).allowed
      ? {
          status: 403,
          code: 'NOT_ALLOWED',
          rule: permission.rule,
          detail: 'This is for its owner and auditors.',
        }
      : nothingHere
  const [unknown] = parameters.keys()
  if (unknown !== undefined) return badParameter({ field: unknown, problem: 'is no parameter here' })

  const { organisation } = history.plan
  const checkpoint = await context.checkpoint(organisation)
  const covered = history.events.filter(({ position }) => checkpoint && position <= checkpoint.covers)
  const covers = foldPlan(covered as readonly PlanEvent[])
  if (!checkpoint || !covers) return notSignedYet
  return {
    format: 'bundle',
    as: permission.as,
    prepare: async () => {
      const pieces: string[] = []
      for await (const piece of written(context, covers, covered.length, checkpoint)) pieces.push(piece)
      const digest = createHash('sha256')
      for (const piece of pieces) digest.update(piece)
      return {
        name: `plan-${plan}_rev${covered.length}`,
        headers: { 'plan-ledger-version': `${covered.length}` },
        entries: covered.length,
        plan,
        digest: digest.digest('hex'),
        async *pieces() {
          yield* pieces
        },
      }
    },
  }
}

const written = (
  context: Context,
  plan: Plan,
  events: number,
  { origin, publicKey, note, size }: SignedCheckpoint,
) =>
  evidenceBundle(sha256, {
    organisation: plan.organisation,
    stream: planStream(plan.id),
    checkpoint: note,
    key: { name: origin, key: publicKey },
    events,
    shown: shown(context, plan.id, events, size),
    plan,
  })

async function* shown(
  context: Context,
  plan: string,
  events: number,
  size: number,
): AsyncGenerator<WrittenEvent> {
  for (let from = 1; from <= events; from += together) {
    const page = await context.evidenceOf(plan, from, Math.min(from + together - 1, events), size)
    for (const each of page) yield asWritten(each)
  }
}

const asWritten = ({ index, entry, proof, openings }: EventEvidence): WrittenEvent => ({
  index,
  entry: base64(entry),
  proof: proof.map(base64),
  openings: openings.map(({ subject, salt, part }) => ({
    subject,
    salt: salt === undefined ? null : base64(salt),
    part: part ?? null,
  })),
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

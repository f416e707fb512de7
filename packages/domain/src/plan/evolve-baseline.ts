import { type Draft, find, put } from './draft.ts'
import type { PlanEvent } from './events.ts'

type BaselineEvent = Extract<PlanEvent, { type: `Baseline${string}` }>

export function evolveBaseline(draft: Draft, event: BaselineEvent): Draft {
  const { occurredAt: at, actor } = event
  const known = find(draft.plan.baselines, event.data.baseline)
  if (event.type === 'BaselineProposed') {
    if (known) return draft
    const { baseline: id, ...content } = event.data
    const proposed = { proposedAt: at, proposedBy: actor, status: 'proposed', statusSince: at } as const
    return put(draft, 'baselines', { ...content, id, ...proposed, signatures: [] })
  }
  if (!known) return draft
  switch (event.type) {
    case 'BaselineSigned': {
      const { signer, signerName, digest } = event.data
      if (known.signatures.some(signature => signature.signer === signer)) return draft
      const signatures = [...known.signatures, { signer, signerName, at, digest }]
      const complete = known.signers.every(id => signatures.some(signature => signature.signer === id))
      const status = complete ? ({ status: 'signed', statusSince: at } as const) : {}
      return put(draft, 'baselines', { ...known, signatures, ...status })
    }
    case 'BaselineWithdrawn': {
      const { why } = event.data
      const withdrawn = { ...known, status: 'withdrawn', statusSince: at } as const
      return put(draft, 'baselines', { ...withdrawn, ...(why !== undefined && { why }) })
    }
    default:
      event satisfies never
      return draft
  }
}

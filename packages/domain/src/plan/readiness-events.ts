import type { Changes } from '../content.ts'
import type { Uuid } from '../envelope.ts'

export const needKinds = ['knowledge', 'skill', 'experience', 'demonstration'] as const
export type NeedKind = (typeof needKinds)[number]

export interface NeedContent {
  readonly kind: NeedKind
  readonly description: string
  /** The level to reach, 0–5. */
  readonly level?: number
  /** The person to whom it must be shown. */
  readonly shownTo?: string
}

// Stored for ever, as events.ts. The verifier is a person whose name is their own, hence beside the content.
export interface ReadinessEventData {
  ReadinessNeedIdentified: { need: Uuid; verifier?: Uuid; verifierName?: string } & NeedContent
  /** Another verifier: the new one, the old one or both are there; neither when the verifier stays. */
  ReadinessNeedRevised: {
    need: Uuid
    changes?: Changes<NeedContent>
    verifier?: Uuid
    verifierName?: string
    oldVerifier?: Uuid
    oldVerifierName?: string
  }
  ReadinessNeedMet: { need: Uuid; verifier: Uuid; verifierName: string; note?: string }
  ReadinessNeedRemoved: { need: Uuid }
}

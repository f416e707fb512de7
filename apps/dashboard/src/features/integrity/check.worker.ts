import { type Begin, checking, type Found, type Outcome } from './checking.ts'
import { sha256, verify } from './crypto.ts'
import type { ShownEvent } from './documents.ts'

/** What the page says, in this order: `begin`, `events` as often as there are pages, `end`. */
export type Said =
  | { readonly kind: 'begin'; readonly begin: Begin }
  | { readonly kind: 'events'; readonly events: readonly ShownEvent[] }
  | { readonly kind: 'end' }

export type Answered =
  | { readonly kind: 'progress'; readonly events: number }
  | { readonly kind: 'outcome'; readonly outcome: Found | Outcome }

let check: ReturnType<typeof checking> | undefined
const answer = (answered: Answered) => self.postMessage(answered)

self.onmessage = ({ data }: MessageEvent<Said>) => {
  if (data.kind === 'begin') check = checking(sha256, verify, data.begin)
  if (data.kind === 'events') check?.take(data.events)
  if (data.kind === 'end' && check) answer({ kind: 'outcome', outcome: check.outcome() })
  else answer({ kind: 'progress', events: check?.events() ?? 0 })
}

import type { Uuid } from '@plan-ledger/domain'

/** What subscribers are told of: what happens to one plan, or to all plans of an organisation. */
export type Topic = { readonly plan: Uuid } | { readonly organisation: Uuid }

/**
 * What a subscription follows, and the position it knows already. It can't be gone through by itself: whoever follows
 * it joins those who follow the same.
 */
export class Followed implements AsyncIterable<never> {
  readonly topic: Topic
  readonly after: bigint

  constructor(topic: Topic, after: bigint) {
    this.topic = topic
    this.after = after
  }

  [Symbol.asyncIterator](): never {
    throw new Error('what is followed is told by a group')
  }
}

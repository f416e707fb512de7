export interface Frontier {
  /** The greatest position of an event of ours that this process knows. */
  readonly own: bigint
  /** `looked` was read: between it and `own`, the last of ours up to there, nothing of ours lies. */
  learn(own: bigint, looked: bigint): void
  /** From where a read that wants what lies above `after` may begin: what others wrote is not read again and again. */
  startAfter(after: bigint): bigint
  readonly looked: bigint
}

/** What this process knows of the end of a log that it shares with others. */
export const frontier = (): Frontier => {
  let [own, looked] = [0n, 0n]
  return {
    get own() {
      return own
    },
    get looked() {
      return looked
    },
    learn(lastOwn, lastLooked) {
      if (lastOwn > own) own = lastOwn
      if (lastLooked > looked) looked = lastLooked
      if (own > looked) looked = own
    },
    startAfter: after => (after >= own && after < looked ? looked : after),
  }
}

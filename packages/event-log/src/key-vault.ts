/** Where a subject's key lives. Each key is 32 random bytes, wrapped by the epoch key, destroyed on erasure. */
export interface SubjectKey {
  readonly version: number
  readonly key: Uint8Array
}

export interface KeyVault {
  /** The present key of a subject, made on first use. @throws SubjectErased */
  keyFor(organisation: string, subject: string): Promise<SubjectKey>
  /** The key of one version: `undefined` when it was destroyed. @throws KeyMissing when there never was one */
  keyOf(organisation: string, subject: string, version: number): Promise<SubjectKey | undefined>
  /**
   * Destroys all keys of a subject for ever, and keeps that there was one; also of a subject that had none, so that
   * none is ever made. May be done again. @returns whether there was one
   */
  destroy(organisation: string, subject: string): Promise<boolean>
}

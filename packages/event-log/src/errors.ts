/** A2: the stream is not at the version the append expected. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
  readonly stream: string
  readonly expected: number
  readonly actual: number
  constructor(stream: string, expected: number, actual: number) {
    super(`stream ${stream} is at version ${actual}, not ${expected}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** Too much is waiting to be written; nothing of this append was. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/** Whether the append was stored could not be found out in time; sending the same events again is safe (A6). */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** The event itself can't be stored: malformed, too large, or its id belongs to another event. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused'
}

/** Stored bytes and their seal contradict each other: raise an alarm, show nothing. */
export class Tampered extends Error {
  override readonly name = 'Tampered'
}

/** The subject's key was destroyed: nothing about them can be sealed any more. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased'
}

/** The vault never had this key or lost it: a fault, never to be shown as an erasure. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
}

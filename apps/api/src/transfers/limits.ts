/** What imports and exports in the background may take. Times in milliseconds. */
export const transferLimits = {
  /** Of a file that comes in. */
  uploadBytes: 50 * 1_024 * 1_024,
  /** It comes in parts of this length; the last is shorter. */
  partBytes: 1_024 * 1_024,
  /** Of one person, that have not ended. */
  openPerPerson: 5,
  nameLength: 200,
  /** Parts of a file that is made. */
  pieceBytes: 256 * 1_024,
  /** Lines not taken in that are kept with their causes; all are counted. */
  rejects: 10_000,
  causesPerLine: 20,
  /** A process that says nothing for so long has lost its work to the next one. */
  lease: 15_000,
  /** Between two words of progress. */
  progress: 200,
  /** Between two looks for work that another process left or was given. */
  look: 2_000,
  /** Between two looks at what changed, while somebody follows. */
  glance: 250,
  /** Between two looks for what has expired. */
  sweep: 60_000,
} as const

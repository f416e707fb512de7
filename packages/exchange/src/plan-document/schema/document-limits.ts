/** What one document may hold at most. */
export const documentLimits = {
  events: 100_000,
  jsonBytes: 32 * 1024 * 1024,
  /** A tree of YAML takes far more memory than one of JSON. */
  yamlBytes: 4 * 1024 * 1024,
} as const

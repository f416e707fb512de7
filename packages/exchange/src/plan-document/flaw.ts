/** Why a document is refused: where in it, by which rule, and the words or numbers that explain it. */
export interface Flaw {
  readonly code: string
  /** Keys and places from the top: `plan`, `goals`, `0`, `due`. */
  readonly path: readonly string[]
  readonly args: Readonly<Record<string, string | number>>
  /** Counted from 1; absent where the flaw has no place in the text. */
  readonly line?: number
}

export const flaw = (
  code: string,
  path: readonly string[] = [],
  args: Record<string, string | number> = {},
): Flaw => ({ code, path, args })

export const isFlaw = (outcome: unknown): outcome is Flaw =>
  typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'path' in outcome

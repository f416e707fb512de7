import type { Target } from './batch.ts'
import type { ReadModel } from './read-model.ts'

interface Generations {
  /** Being built beside the live tables. */
  readonly next: Target
  /** Schema of the tables that a rebuild replaced. */
  readonly before: string
}

/** Where a model's tables are besides the live ones. The names of models are ours and safe in a statement. */
export function generationsOf({ name }: ReadModel): Generations {
  const plain = name.replaceAll('-', '_')
  return { next: { name: `${name}/next`, schema: `read_next_${plain}` }, before: `read_before_${plain}` }
}

import { applyLine, type Outcome, type Target } from './apply-line.ts'
import { type Line, longestLine } from './lines-in.ts'
import { parseSnapshotLine } from './snapshot-line.ts'

/** As many lines are under way at once: their appends share commits. Lines of one plan wait for each other. */
const linesUnderWay = 32

/** Each line with what became of it, in the order of the lines, while many are under way. */
export async function* importLines(
  target: Target,
  lines: AsyncIterable<Line>,
): AsyncGenerator<readonly [Line, Outcome]> {
  const underWay: (readonly [Line, Promise<Outcome>])[] = []
  const lastOf = new Map<string, Promise<unknown>>()
  const inTurn = (plan: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const turn = (lastOf.get(plan) ?? Promise.resolve()).then(work)
    lastOf.set(plan, turn)
    const leave = () => {
      if (lastOf.get(plan) === turn) lastOf.delete(plan)
    }
    turn.then(leave, leave)
    return turn
  }
  const outcomeOf = async (line: Line): Promise<Outcome> => {
    if ('unreadable' in line) {
      const cause = { code: line.unreadable, path: [], args: { limit: longestLine } }
      return { kind: 'rejected', causes: [cause] }
    }
    const parsed = parseSnapshotLine(line.text)
    if ('causes' in parsed) return { kind: 'rejected', causes: parsed.causes }
    return inTurn(parsed.snapshot.plan, () => applyLine(target, parsed.snapshot))
  }
  const oldest = async () => {
    const [line, outcome] = underWay.shift()!
    return [line, await outcome] as const
  }
  try {
    for await (const line of lines) {
      const outcome = outcomeOf(line)
      // it is awaited in its turn; until then its failure is no stranger's
      outcome.catch(() => undefined)
      underWay.push([line, outcome])
      if (underWay.length >= linesUnderWay) yield await oldest()
    }
    while (underWay.length > 0) yield await oldest()
  } finally {
    await Promise.allSettled(underWay.map(([, outcome]) => outcome))
  }
}

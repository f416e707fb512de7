import type { Uuid } from '@plan-ledger/domain'
import type { Alteration } from './alterations.ts'
import type { ElementKind } from './element.ts'
import type { Setting } from './setting.ts'
import type { FieldType, FieldValue } from './shape.ts'

/** One change of a field. */
interface RunStep {
  /** Of the event in its course, from 0. */
  readonly place: number
  /** Counts all changes of all fields. */
  readonly turn: number
  /** Of the element. */
  readonly name: string
  readonly old: FieldValue | undefined
  readonly set: Setting
}

/** All changes of a field in their order. */
interface FieldRun {
  readonly kind: ElementKind
  readonly id: Uuid
  readonly path: string
  readonly type: FieldType
  readonly steps: RunStep[]
}

/** The changes of each field of a plan. They may reach farther than the list that was asked for. */
export interface FieldRuns {
  of(kind: ElementKind, id: Uuid): ReadonlyMap<string, FieldRun> | undefined
  /** Of fields that were changed more than once. */
  readonly repeated: readonly FieldRun[]
}

interface Growing extends FieldRuns {
  take(alteration: Alteration): void
  length: number
}

const known = new WeakMap<Alteration, Growing>()

/** Made once for a course of alterations: a longer list that begins with the same ones goes on with it. */
export const fieldRuns = (altered: readonly Alteration[]): FieldRuns => {
  const [first] = altered
  if (!first) return empty()
  const runs = known.get(first) ?? empty()
  known.set(first, runs)
  for (; runs.length < altered.length; runs.length += 1) runs.take(altered[runs.length] as Alteration)
  return runs
}

const empty = (): Growing => {
  const byElement = new Map<string, Map<string, FieldRun>>()
  const repeated: FieldRun[] = []
  let turn = 0
  return {
    length: 0,
    repeated,
    of: (kind, id) => byElement.get(`${kind} ${id}`),
    take({ elements }) {
      for (const { kind, id, oldName, newName, fields } of elements) {
        const key = `${kind} ${id}`
        const ofElement = byElement.get(key) ?? new Map<string, FieldRun>()
        if (ofElement.size === 0) byElement.set(key, ofElement)
        const name = newName ?? oldName ?? id
        for (const { path, type, old, set } of fields) {
          const step = { place: this.length, turn, name, old, set }
          turn += 1
          const run = ofElement.get(path)
          if (!run) ofElement.set(path, { kind, id, path, type, steps: [step] })
          else {
            run.steps.push(step)
            if (run.steps.length === 2) repeated.push(run)
          }
        }
      }
    },
  }
}

/** How many of the changes lie before a place. */
const before = (steps: readonly RunStep[], place: number): number => {
  let [from, to] = [0, steps.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((steps[middle] as RunStep).place < place) from = middle + 1
    else to = middle
  }
  return from
}

/** The changes from one place to before another. */
export const stepsIn = (steps: readonly RunStep[], early: number, late: number): readonly RunStep[] =>
  steps.slice(before(steps, early), before(steps, late))

/** The last of them. */
export const lastIn = (run: FieldRun | undefined, early: number, late: number): Setting | undefined => {
  const step = run?.steps[before(run.steps, late) - 1]
  return step && step.place >= early ? step.set : undefined
}

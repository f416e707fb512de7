import {
  type Actor,
  type Decision,
  type Facts,
  type Instant,
  type PlanEventBody,
  type PlanState,
  type Reason,
  type Role,
  toInstant,
  type Uuid,
} from '@plan-ledger/domain'
import type { Person, PlanContent } from '../schema/plan-content.ts'

/** One thing that a document says happened. */
export interface DocumentCommand {
  /** Names it by the keys of the document, so that saying it again is the same command. */
  readonly name: string
  /** Where the document says it. */
  readonly path: readonly string[]
  /** When it happened; absent where the document has no date for it. */
  readonly at?: Instant
  readonly actor: Actor
  readonly reason?: Reason
  readonly decide: (plan: PlanState, facts: Facts) => Decision<PlanEventBody>
}

export interface CommandFacts {
  readonly now: Instant
  /** The id behind a key of this document, the same whenever it is asked. */
  readonly idOf: (key: string) => Uuid
  readonly personOf: (person: Person) => Named
}

interface Named {
  readonly id: Uuid
  readonly name: string
}

/** When something happened, what it is sorted by, who did it and why. */
export interface Said {
  readonly order: string
  readonly at?: Instant
  readonly by?: Named
  readonly reason?: Reason
}

export type DocumentPath = readonly (string | number)[]

/** Tells what happened, as a document has it. */
export interface Teller extends Pick<CommandFacts, 'idOf' | 'personOf'> {
  /** When the plan was started. */
  readonly atStart: Said
  /** From when on an element can be linked to, by its key. */
  readonly orders: Map<string, string>
  say(name: string, path: DocumentPath, said: Said, decide: DocumentCommand['decide']): void
  /** At a moment of the document, but in order not before another. */
  when(moment: string | undefined, after?: string): Said
  /** At a moment of the document, or else when the plan was started. */
  noted(moment: string | undefined): Said
}

/** Later than anything dated. */
export const undated = '~'

/** What the document shows as given up was given up for a reason that it does not say. */
export const unsaid: Reason = { code: 'other', text: 'As the imported document says' }

export const latest = (...moments: readonly string[]): string => moments.toSorted().at(-1) ?? ''

/** Which it is of those of the same moment. */
export const ordinal = (list: readonly { readonly at: string }[], index: number) =>
  list.slice(0, index).filter(({ at }) => at === list[index]?.at).length

/** A day is its beginning, UTC. */
const instantOf = (moment: string): Instant => toInstant(moment) ?? `${moment}T00:00:00.000Z`

/** @returns a teller, and what was told so far by date, as far as links between elements let it */
export function teller(
  content: PlanContent,
  { now, idOf, personOf }: CommandFacts,
): { readonly teller: Teller; readonly told: () => readonly DocumentCommand[] } {
  const owner = personOf(content.owner)
  const coach = content.coach === undefined ? undefined : personOf(content.coach)
  const startedAt = content.startedAt === undefined ? now : instantOf(content.startedAt)
  const roleOf = (id: Uuid): Role => (id === owner.id ? 'owner' : id === coach?.id ? 'coach' : 'contributor')
  const said: { readonly order: string; readonly command: DocumentCommand }[] = []
  const when = (moment: string | undefined, after = ''): Said => {
    if (moment === undefined) return { order: undated }
    const at = instantOf(moment)
    return { order: latest(at, after), at }
  }
  return {
    teller: {
      idOf,
      personOf,
      atStart: { order: '', at: startedAt },
      orders: new Map(),
      say(name, path, { order, at, by = owner, reason }, decide) {
        const actor = { ...by, role: roleOf(by.id) }
        const about = { ...(at !== undefined && { at }), actor, ...(reason && { reason }) }
        said.push({ order, command: { name, path: ['plan', ...path.map(String)], ...about, decide } })
      },
      when,
      noted: moment => when(moment ?? startedAt),
    },
    told: () =>
      said
        .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
        .map(({ command }) => command),
  }
}

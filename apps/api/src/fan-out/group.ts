import { setImmediate as turn } from 'node:timers/promises'
import type { RecordedEvent } from '@plan-ledger/event-log'
import type { Watcher } from '../announcer.ts'
import { type Counts, took } from './counts.ts'
import type { Member } from './member.ts'
import type { Question } from './question.ts'
import type { Roles } from './standing.ts'
import type { Told } from './told.ts'

export interface Group {
  join(member: Member, fail: (error: unknown) => void): void
  leave(member: Member): void
  /** Something else than what is followed may have taken away who may hear it: all are asked as things stand now. */
  askAgain(asked: () => Promise<readonly Question[]>): Promise<void>
  members(): number
}

interface Settings {
  readonly source: Watcher
  readonly make: (event: RecordedEvent) => Promise<Told | undefined>
  readonly roles: () => Promise<Roles>
  readonly counts: Counts
  /** The last member left, or it can't go on: who comes next needs another group. */
  readonly over: () => void
}

/** Members written to before others get their turn. */
const slice = 256
/** Messages made before their members are written to. */
const ahead = 100

/**
 * Makes one message of each event, and hands it to all members. While they are written to the next are made: a burst
 * is one write to each socket.
 */
export function group({ source, make, roles, counts, over }: Settings): Group {
  const members = new Map<Member, (error: unknown) => void>()
  let made: Told[] = []
  let telling: Promise<void> | undefined

  const tellAll = async (told: readonly Told[]) => {
    let known = await roles()
    let visited = 0
    let written = 0
    const account = () => {
      const now = Date.now()
      if (written > 0) took(counts, Math.max(0, now - told[0]!.recordedAt), written)
      written = 0
    }
    let now = Date.now()
    for (const member of members.keys()) {
      if (visited > 0 && visited % slice === 0) {
        account()
        await turn()
        known = await roles()
        now = Date.now()
      }
      visited += 1
      written += member.hear(told, known, now)
    }
    account()
  }
  const tell = async () => {
    while (made.length > 0) {
      const told = made
      made = []
      await tellAll(told)
    }
    telling = undefined
  }

  const run = async () => {
    for await (const event of source) {
      const told = await make(event)
      if (!told) continue
      made.push(told)
      telling ??= tell()
      telling.catch(end)
      if (made.length >= ahead) await telling
    }
  }
  const end = (error: unknown) => {
    over()
    void source.return()
    for (const fail of members.values()) fail(error)
    members.clear()
  }

  let started = false
  return {
    join(member, fail) {
      members.set(member, fail)
      if (started) return
      started = true
      run().catch(end)
    },
    leave(member) {
      if (!members.delete(member) || members.size > 0) return
      over()
      void source.return()
    },
    async askAgain(asked) {
      try {
        const questions = await asked()
        const known = await roles()
        const now = Date.now()
        for (const member of members.keys()) member.askAgain(questions, known, now)
      } catch (error) {
        // who can't be asked is told nothing
        end(error)
      }
    },
    members: () => members.size,
  }
}

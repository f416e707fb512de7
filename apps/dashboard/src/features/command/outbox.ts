import type { TypedDocumentNode } from '@urql/core'
import type { Answer, Answered } from './answers.ts'
import type { Patch } from './overlay.ts'

/** Any mutation that takes one input. */
export type CommandDocument = TypedDocumentNode<Record<string, Answered>, { input: never }>

/** What somebody wants done: the same wish, sent again, keeps its id and is recorded once. */
export interface Wish {
  readonly commandId: string
  /** Global id of the plan it is about; none for commands of the organisation. */
  readonly plan: string | undefined
  /** Said when it could not be done, and in the list of what is not sent yet. */
  readonly words: string
  readonly document: CommandDocument
  readonly input: object
  /** What the page shows before the answer is there. */
  readonly patches: readonly Patch[]
  /** Key of the text kept in sessionStorage, dropped when it is recorded. */
  readonly draft?: string
}

export interface Pending extends Wish {
  readonly stage: 'sending' | 'slow' | 'queued' | 'stopped' | 'done'
  /** Version of the plan that holds it; until a page shows that version the patches stay on. */
  readonly version?: number
  /** Why the queue stopped at it. */
  readonly answer?: Answer
}

interface Ways {
  readonly send: (document: CommandDocument, input: object) => Promise<Answer>
  readonly online: () => boolean
  readonly pause?: (milliseconds: number) => Promise<void>
}

/** Id of the one message that tells what the queue stopped at. */
export const stoppedMessage = 'command-stopped'

const triesWhenUnanswered = 3
const slowMilliseconds = 400
const keptWhenDone = 20

const basisOf = ({ input }: Wish) => (input as { readonly expectedVersion?: number }).expectedVersion

/**
 * What was queued after a command rests on it: where nobody else wrote between, it is based on the version that came of it,
 * so that one's own change is no conflict.
 */
const carriedOn = (entry: Pending, sent: Wish, version: number): Pending => {
  const basis = basisOf(entry)
  const alone = basisOf(sent) === basis || version === (basis ?? 0) + 1
  return entry.stage === 'queued' && entry.plan === sent.plan && basis !== undefined && alone
    ? { ...entry, input: { ...entry.input, expectedVersion: version } }
    : entry
}

/** One and the same, so that what a page is printed with counts as unchanged when React takes it over. */
export const nothingPending: readonly Pending[] = []

/**
 * Sends commands and keeps those that could not be sent, in order. Stops at the first that is refused: what comes after it
 * may rest on it, so a person decides.
 */
export const commandOutbox = ({
  send,
  online,
  pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
}: Ways) => {
  let entries = nothingPending
  const listeners = new Set<() => void>()
  const settled = new Set<(wish: Wish, answer: Answer) => void>()
  const put = (next: readonly Pending[]) => {
    entries = next
    for (const listener of listeners) listener()
  }
  const change = (id: string, by: Partial<Pending>) =>
    put(entries.map(entry => (entry.commandId === id ? { ...entry, ...by } : entry)))
  const drop = (id: string) => put(entries.filter(entry => entry.commandId !== id))
  const waiting = () => entries.filter(({ stage }) => stage === 'queued' || stage === 'stopped')

  const attempt = async (wish: Wish): Promise<Answer> => {
    let answer: Answer = { kind: 'unanswered' }
    for (let tried = 0; tried < triesWhenUnanswered; tried++) {
      if (tried > 0) await pause(500 * 2 ** tried)
      if (!online()) break
      answer = await send(wish.document, wish.input)
      if (answer.kind !== 'unanswered' || answer.final) break
    }
    return answer
  }
  const done = (id: string, version: number) => {
    change(id, { stage: 'done', version })
    const old = entries.filter(({ stage }) => stage === 'done').slice(0, -keptWhenDone)
    if (old.length > 0) put(entries.filter(entry => !old.includes(entry)))
  }

  const submit = async (wish: Wish): Promise<Answer> => {
    const held = entries.filter(entry => entry.commandId !== wish.commandId)
    if (
      !online() ||
      waiting().some(entry => entry.plan === wish.plan && entry.commandId !== wish.commandId)
    ) {
      put([...held, { ...wish, stage: 'queued' }])
      return { kind: 'queued' }
    }
    put([...held, { ...wish, stage: 'sending' }])
    const timer = setTimeout(() => change(wish.commandId, { stage: 'slow' }), slowMilliseconds)
    const answer = await attempt(wish)
    clearTimeout(timer)
    if (answer.kind === 'done') done(wish.commandId, answer.done.version)
    else if (answer.kind === 'unanswered' && !online()) {
      change(wish.commandId, { stage: 'queued' })
      return { kind: 'queued' }
    } else drop(wish.commandId)
    return answer
  }

  let flushing = false
  const flush = async () => {
    if (flushing) return
    flushing = true
    try {
      for (;;) {
        const next = waiting()[0]
        if (!next || next.stage === 'stopped' || !online()) return
        change(next.commandId, { stage: 'sending' })
        const answer = await attempt(next)
        if (answer.kind === 'done') {
          done(next.commandId, answer.done.version)
          put(entries.map(entry => carriedOn(entry, next, answer.done.version)))
        } else if (answer.kind === 'unanswered') {
          change(next.commandId, { stage: 'queued' })
          return
        } else change(next.commandId, { stage: 'stopped', answer })
        for (const told of settled) told(next, answer)
      }
    } finally {
      flushing = false
    }
  }

  return {
    get: () => entries,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Told of what was sent from the queue, which no form waits for any more. */
    onSettled: (listener: (wish: Wish, answer: Answer) => void) => {
      settled.add(listener)
      return () => settled.delete(listener)
    },
    submit,
    flush,
    retry: (id: string) => {
      change(id, { stage: 'queued' })
      return flush()
    },
    discard: (id: string) => {
      drop(id)
      return flush()
    },
  }
}

export type Outbox = ReturnType<typeof commandOutbox>

/** What is laid over this plan at this version: not what was refused, nor what the version holds already. */
export const patchesOver = (entries: readonly Pending[], plan: string, version: number): readonly Patch[] =>
  entries.flatMap(entry =>
    entry.plan === plan && entry.stage !== 'stopped' && (entry.version ?? Number.POSITIVE_INFINITY) > version
      ? entry.patches
      : [],
  )

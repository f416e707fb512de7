import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A process that was forked, which answers one question after another. */
export const child = async (forked: ChildProcess) => {
  const ended = once(forked, 'exit').then(([code, signal]) => {
    throw new Error(`a process of the benchmark ended (${code ?? signal})`)
  })
  ended.catch(() => undefined)
  return {
    async ask<T>(question: object): Promise<T> {
      const answer = once(forked, 'message')
      forked.send(question)
      const [said] = await Promise.race([answer, ended])
      if ('failed' in said) throw new Error(said.failed)
      return said.done
    },
    async [Symbol.asyncDispose]() {
      forked.disconnect()
      await ended.catch(() => undefined)
    },
  }
}
export type Child = Awaited<ReturnType<typeof child>>

/** The other end: answers each question by what `answers` has under its `kind`. Ends with whoever asked. */
// biome-ignore lint/suspicious/noExplicitAny: each question has what its answer takes
export const answering = (answers: Record<string, (question: any) => unknown>): void => {
  process.on('message', async (question: { kind: string }) => {
    try {
      process.send!({ done: await answers[question.kind]!(question) })
    } catch (error) {
      process.send!({ failed: String(error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
}

/** Microseconds of processor time that this process has used. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

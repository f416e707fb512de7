import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Child {
  readonly process: ChildProcess
  /** The next line it prints. */
  line(): Promise<string>
  /** Waits for its end. @returns exit code, or the signal that ended it */
  ended(): Promise<number | NodeJS.Signals>
}

/** Another process of ours: a TypeScript file run by Node, with arguments. */
export const child = (file: URL, args: readonly (string | number)[]): Child => {
  const started = spawn(process.execPath, [file.pathname, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(started, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]()
  return {
    process: started,
    async line() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${file.pathname} ended`)
      return value
    },
    async ended() {
      const [code, signal] = await exit
      return code ?? signal!
    },
  }
}

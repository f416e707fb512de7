import { type ApiSettings, type RunningApi, startApi } from '@plan-ledger/api'
import { answering, cpu } from './child.ts'

let api: RunningApi

/** The product, in a process of its own. */
answering({
  start: async ({ settings }: { settings: ApiSettings }) => {
    api = await startApi({ ...settings, logTo: { write: line => void process.stderr.write(line) } })
    return api.url
  },
  cpu,
  stop: () => api.stop(),
})

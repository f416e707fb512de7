import { type ApiSettings, serve, startApi } from '@plan-ledger/api'
import { servedBare } from './bare.ts'
import { servedByMercurius } from './mercurius.ts'
import { questions } from './questions.ts'

/** Who answers, and with what. */
export type Serve =
  | { readonly by: 'plan-ledger' | 'mercurius'; readonly settings: Omit<ApiSettings, 'logTo'> }
  /** Answers by question. */
  | { readonly by: 'bare'; readonly answers: Readonly<Record<string, string>> }

export type Told =
  | { readonly url: string }
  | { readonly failed: string }
  /** Seconds of processor time since the start. */
  | { readonly cpu: number }

const tell = (told: Told) => process.send!(told)
const texts = Object.values(questions)

const start = async (order: Serve) => {
  if (order.by === 'bare') return (await servedBare(order.answers)).url
  const settings = { ...order.settings, logTo: { write: () => undefined } }
  const { url } = await startApi(
    settings,
    order.by === 'mercurius'
      ? servedByMercurius(texts)
      : given => serve({ ...given, trustedDocuments: [...(given.trustedDocuments ?? []), ...texts] }),
  )
  return url
}

// ends by itself, so that a profile of it can be had
for (const ending of ['disconnect', 'SIGTERM']) process.on(ending, () => process.exit())
process.on('message', async (order: Serve | 'cpu') => {
  if (order === 'cpu') {
    const { user, system } = process.cpuUsage()
    return tell({ cpu: (user + system) / 1_000_000 })
  }
  try {
    tell({ url: await start(order) })
  } catch (error) {
    tell({ failed: error instanceof Error ? `${error.stack}` : String(error) })
  }
})

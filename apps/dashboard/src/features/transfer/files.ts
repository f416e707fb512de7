import type { Session } from '../../graphql/session.ts'

/** Why something could not be sent or fetched, as RFC 9457 tells it. */
export interface Refusal {
  readonly status: number
  readonly code?: string
  readonly limit?: number
}

const partsTried = 3
export const longest = 50 * 1_024 * 1_024

const forms = [
  [/\.(jsonl|ndjson)$/i, 'snapshots'],
  [/\.json$/i, 'plan-json'],
  [/\.ya?ml$/i, 'plan-yaml'],
] as const

/** In which form a file of this name is read; `undefined` for none of ours. */
export const formOf = (name: string) => forms.find(([ending]) => ending.test(name))?.[1]

type Keeper = { current(): Promise<Session> }

/** Asks the API for something other than GraphQL. The token travels in a header, never in an address. */
export const askApi = async (session: Keeper, path: string, init: RequestInit = {}): Promise<Response> => {
  const { api, token } = await session.current()
  return fetch(new URL(path, api), {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  })
}

const refusalOf = async (response: Response): Promise<Refusal> => ({
  ...((await response.json().catch(() => ({}))) as object),
  status: response.status,
})

/** Sends a file part by part; a part that was lost is sent again. */
export const sendFile = async (
  session: Keeper,
  file: File,
  form: string,
  onShare: (share: number) => void,
): Promise<{ readonly transferId: string } | Refusal> => {
  const announced = await askApi(session, '/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: file.name, form, bytes: file.size }),
  })
  if (!announced.ok) return refusalOf(announced)
  const { transferId, partBytes } = (await announced.json()) as { transferId: string; partBytes: number }
  for (let n = 0; n * partBytes < file.size; n += 1) {
    const part = file.slice(n * partBytes, (n + 1) * partBytes)
    const answer = await sendPart(session, `/imports/${transferId}/${n}`, part)
    if (!answer.ok) return refusalOf(answer)
    onShare(Math.min(((n + 1) * partBytes) / file.size, 1))
  }
  return { transferId }
}

const sendPart = async (session: Keeper, path: string, part: Blob): Promise<Response> => {
  for (let tried = 1; ; tried += 1)
    try {
      return await askApi(session, path, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: part,
      })
    } catch (error) {
      if (tried === partsTried) throw error
    }
}

/** Has a file made in the background. */
export const beginExport = async (
  session: Keeper,
  path: string,
): Promise<{ readonly transferId: string } | Refusal> => {
  const response = await askApi(session, path, { method: 'POST', headers: { prefer: 'respond-async' } })
  return response.ok ? ((await response.json()) as { transferId: string }) : refusalOf(response)
}

export const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1]

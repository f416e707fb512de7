import ids from './document-ids.generated.json' with { type: 'json' }

const known: Readonly<Record<string, string | undefined>> = ids

type Send = (body: string) => Promise<Response>

/**
 * Names a document by its identifier instead of spelling it out (GraphQL over HTTP, appendix A). An API that is older
 * or newer than this dashboard may not know it: to that one it is spelled out after all.
 */
export const trusted =
  (send: Send): Send =>
  async spelledOut => {
    const { query, ...rest } = JSON.parse(spelledOut) as { query?: string; operationName?: string }
    const documentId = rest.operationName && known[rest.operationName]
    if (!documentId) return send(spelledOut)
    const response = await send(JSON.stringify({ documentId, ...rest }))
    return response.status === 400 && (await isUnknown(response.clone())) ? send(spelledOut) : response
  }

const isUnknown = async (response: Response): Promise<boolean> => {
  const told = (await response.json().catch(() => undefined)) as
    | { errors?: readonly { extensions?: { code?: string } }[] }
    | undefined
  return told?.errors?.[0]?.extensions?.code === 'UNKNOWN_DOCUMENT'
}

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../scripts/generate-documents.ts'
import ids from './document-ids.generated.json' with { type: 'json' }
import { trusted } from './trusted.ts'

const request = (operationName: string) =>
  JSON.stringify({
    operationName,
    query: `query ${operationName} { viewer { member { id } } }`,
    variables: { id: 'x' },
  })

const answering = (...answers: readonly Response[]) => {
  const sent: unknown[] = []
  const left = [...answers]
  const send = trusted(async body => {
    sent.push(JSON.parse(body))
    return left.shift()!
  })
  return { sent, send }
}
const refusal = (code: string) =>
  Response.json({ errors: [{ message: '…', extensions: { code } }] }, { status: 400 })

it('the documents of the API and their identifiers are those of the source: `pnpm schema` writes them', async () => {
  for (const { path, text } of await generatedFiles()) expect(await readFile(path, 'utf8'), path).toBe(text)
})

describe('an operation of the dashboard', () => {
  it('is sent by its identifier, without its text', async () => {
    const { sent, send } = answering(Response.json({ data: null }))
    expect(await (await send(request('LivePlan'))).json()).toEqual({ data: null })
    expect(sent).toEqual([{ documentId: ids.LivePlan, operationName: 'LivePlan', variables: { id: 'x' } }])
  })

  it('is spelled out to an API that does not know it', async () => {
    const { sent, send } = answering(refusal('UNKNOWN_DOCUMENT'), Response.json({ data: {} }))
    expect(await (await send(request('LivePlan'))).json()).toEqual({ data: {} })
    expect(sent).toMatchObject([{ documentId: ids.LivePlan }, { query: expect.stringContaining('viewer') }])
  })

  it('is not sent again when it was refused for what it says', async () => {
    const { sent, send } = answering(refusal('OVER_LIMIT'))
    const response = await send(request('LivePlan'))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OVER_LIMIT' } }] })
    expect(sent).toHaveLength(1)
  })
})

it('what was not known when the dashboard was built is spelled out', async () => {
  const { sent, send } = answering(Response.json({ data: {} }))
  await send(request('SomethingNew'))
  expect(sent).toMatchObject([{ query: expect.any(String) }])
})

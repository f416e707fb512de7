import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  adaAtHospital,
  aPlan,
  eddaAtSchool,
  emilAtSchool,
  following,
  hansAtSchool,
  ottoAtHospital,
  type Product,
  product,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(async () => running[Symbol.asyncDispose]())

type Person = Parameters<Product['token']>[0]
const histories = new URL('../fixtures/plan-histories/kubernetes-enhancements.jsonl', import.meta.url)
const asked = (path: string, person: Person, init: RequestInit = {}) =>
  fetch(`${running.api.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${running.token(person)}`, ...(init.headers as object) },
  })
const announce = (person: Person, said: object) =>
  asked('/imports', person, { method: 'POST', body: JSON.stringify(said) })
const part = (person: Person, id: string, n: number, bytes: Uint8Array, type = 'application/octet-stream') =>
  asked(`/imports/${id}/${n}`, person, {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
    headers: { 'content-type': type },
  })

const shown = `transferId state stage stopping done total applied unchanged rejected plans plansStarted eventsAdded
  name bytes resumable problem { code args } memberName`
const transfer = async (person: Person, id: string) =>
  (await running.ask(person, `query ($id: UUID!) { transfer(transferId: $id) { ${shown} } }`, { id })).data
    .transfer
/** The same, by its global id. */
const node = async (person: Person, id: string) =>
  (
    await running.ask(person, 'query ($id: ID!) { node(id: $id) { id ... on Transfer { transferId } } }', {
      id: Buffer.from(`Transfer:${id}`).toString('base64'),
    })
  ).data.node
const command = async (person: Person, name: 'startTransfer' | 'cancelTransfer', id: string) =>
  (
    await running.ask(person, `mutation ($id: UUID!) { ${name}(input: { transferId: $id }) { ${shown} } }`, {
      id,
    })
  ).data[name]
const until = async (person: Person, id: string, ...states: string[]) => {
  for (;;) {
    const found = await transfer(person, id)
    if (states.includes(found.state)) return found
    if (['FAILED', 'DONE', 'CANCELLED'].includes(found.state))
      throw new Error(`it ended as ${JSON.stringify(found)}`)
    await pause(20)
  }
}
const sent = async (person: Person, name: string, form: string, text: string | Uint8Array) => {
  const bytes = Buffer.from(text)
  const response = await announce(person, { name, form, bytes: bytes.length })
  const { transferId, partBytes } = (await response.json()) as { transferId: string; partBytes: number }
  for (let n = 0; n * partBytes < bytes.length; n += 1)
    expect(
      (await part(person, transferId, n, bytes.subarray(n * partBytes, (n + 1) * partBytes))).status,
    ).toBe(200)
  return transferId
}
const problem = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
})
const version = (plan: string, at: string, status = 'open') =>
  JSON.stringify({
    plan,
    at,
    actor: 'contributor-1',
    reason: null,
    source: `${plan} ${at}`,
    document: { title: plan, unit: null, goals: [{ key: 'a', statement: `Learn ${plan}`, status }] },
  })

describe('an import in the background', () => {
  it('looks through the file first, says what would come in, and writes nothing', async () => {
    const text = `${version('sail', '2024-05-01T08:00:00Z')}\nnonsense\n${version('row', '2024-05-02T08:00:00Z', 'alpha')}\n`
    const id = await sent(eddaAtSchool, 'club.jsonl', 'snapshots', text)
    expect(await until(eddaAtSchool, id, 'READY')).toMatchObject({
      stage: 'CHECK',
      done: 3,
      total: 3,
      rejected: 2,
      plans: 1,
      plansStarted: 1,
      eventsAdded: 0,
    })
    const { data } = await running.ask(
      eddaAtSchool,
      `query ($id: UUID!) { organisation { plans { totalCount } }
        transfer(transferId: $id) { rejects { nodes { line field problem { code args } } } } }`,
      { id },
    )
    expect(data.organisation.plans.totalCount).toBe(0)
    expect(data.transfer.rejects.nodes).toMatchObject([
      { line: 2, field: '', problem: { code: 'NOT_JSON' } },
      { line: 3, field: 'document.goals.0.status', problem: { code: 'UNKNOWN_STATUS' } },
    ])
    expect(JSON.parse(data.transfer.rejects.nodes[1].problem.args)).toMatchObject({ status: 'alpha' })

    await command(eddaAtSchool, 'startTransfer', id)
    expect(await until(eddaAtSchool, id, 'DONE')).toMatchObject({
      done: 3,
      applied: 1,
      unchanged: 0,
      rejected: 2,
      eventsAdded: 3,
    })
    const csv = await (await asked(`/transfers/${id}/rejected.csv`, eddaAtSchool)).text()
    expect(csv).toContain('3,document.goals.0.status,UNKNOWN_STATUS,')
    // to be mended and imported again
    expect(await (await asked(`/transfers/${id}/rejected.jsonl`, eddaAtSchool)).text()).toBe(
      `nonsense\n${version('row', '2024-05-02T08:00:00Z', 'alpha')}\n`,
    )
  })

  it('is told as it moves, stops when it is asked to, goes on where it was, and adds nothing when it comes again', async () => {
    const file = await readFile(histories)
    const lines = file.toString().trimEnd().split('\n').length
    const id = await sent(eddaAtSchool, 'histories.jsonl', 'snapshots', file)
    await until(eddaAtSchool, id, 'READY')

    const socket = await running.socket(eddaAtSchool)
    const watching = following<{ transferChanged: { done: number; state: string } }>(
      socket,
      'subscription ($id: UUID!) { transferChanged(transferId: $id) { done state } }',
      { id },
    )
    await command(eddaAtSchool, 'startTransfer', id)
    await watching.until(() =>
      watching.got.some(({ transferChanged: { state, done } }) => state === 'RUNNING' && done > 0),
    )
    await command(eddaAtSchool, 'cancelTransfer', id)
    const stopped = await until(eddaAtSchool, id, 'CANCELLED')
    expect(stopped.done).toBeGreaterThan(0)
    expect(stopped.done).toBeLessThan(lines)
    expect(stopped.done).toBe(stopped.applied + stopped.unchanged + stopped.rejected)
    expect(stopped.resumable).toBe(true)

    await command(eddaAtSchool, 'startTransfer', id)
    const whole = await until(eddaAtSchool, id, 'DONE')
    expect(whole.done).toBe(lines)
    expect(whole.done).toBe(whole.applied + whole.unchanged + whole.rejected)
    await watching.until(() => watching.got.some(({ transferChanged }) => transferChanged.state === 'DONE'))
    const moved = watching.got.map(({ transferChanged }) => transferChanged.done)
    expect(new Set(moved).size).toBeGreaterThan(3)
    await socket.dispose()

    const again = await sent(eddaAtSchool, 'histories.jsonl', 'snapshots', file)
    expect(await until(eddaAtSchool, again, 'READY')).toMatchObject({ plansStarted: 0 })
    await command(eddaAtSchool, 'startTransfer', again)
    expect(await until(eddaAtSchool, again, 'DONE')).toMatchObject({
      applied: 0,
      eventsAdded: 0,
      plansStarted: 0,
      done: lines,
    })
  }, 120_000)

  it('is gone on with by the next process where one ends', async () => {
    const text = Array.from({ length: 400 }, (_, n) => version(`plan-${n}`, '2024-05-01T08:00:00Z')).join(
      '\n',
    )
    const id = await sent(eddaAtSchool, 'left.jsonl', 'snapshots', text)
    await until(eddaAtSchool, id, 'READY')
    await command(eddaAtSchool, 'startTransfer', id)
    await running.api.stop()
    const { startApi } = await import('@plan-ledger/api')
    running.api = await startApi(running.settings)
    expect(await until(eddaAtSchool, id, 'DONE')).toMatchObject({ done: 400, rejected: 0 })
  }, 60_000)

  it('refuses a plan document with what is wrong in which line, and imports a good one once', async () => {
    const bad = await sent(
      eddaAtSchool,
      'plan.yaml',
      'plan-yaml',
      'format: plan-ledger/plan/1\nplan:\n  title: 3\n',
    )
    const refused = await until(eddaAtSchool, bad, 'FAILED')
    expect(refused.problem.code).toBe('FLAWED')
    expect(refused.rejected).toBeGreaterThan(0)

    const plan = await aPlan(running, emilAtSchool)
    const text = await (await asked(`/exports/plans/${plan.planId}.json`, emilAtSchool)).text()
    const id = await sent(eddaAtSchool, 'plan.json', 'plan-json', text)
    await until(eddaAtSchool, id, 'READY')
    await command(eddaAtSchool, 'startTransfer', id)
    expect(await until(eddaAtSchool, id, 'DONE')).toMatchObject({ applied: 0, unchanged: 1, eventsAdded: 0 })

    const foreign = await (
      await asked(`/exports/plans/${(await aPlan(running)).planId}.json`, adaAtHospital)
    ).text()
    const elsewhere = await sent(eddaAtSchool, 'foreign.json', 'plan-json', foreign)
    expect((await until(eddaAtSchool, elsewhere, 'FAILED')).problem.code).toBe('IN_ANOTHER_ORGANISATION')
  })

  it('is for admins; others neither begin nor see one', async () => {
    expect(
      await problem(await announce(emilAtSchool, { name: 'a', form: 'snapshots', bytes: 1 })),
    ).toMatchObject({
      status: 403,
      rule: 'only-admin-imports',
    })
    const id = await sent(eddaAtSchool, 'own.jsonl', 'snapshots', version('own', '2024-05-01T08:00:00Z'))
    for (const person of [emilAtSchool, hansAtSchool, adaAtHospital]) {
      expect(await transfer(person, id)).toBeNull()
      expect(await node(person, id)).toBeNull()
      expect(await command(person, 'startTransfer', id)).toBeNull()
      expect(await command(person, 'cancelTransfer', id)).toBeNull()
      expect((await part(person, id, 0, Buffer.from('x'))).status).toBe(404)
      expect((await asked(`/transfers/${id}/rejected.csv`, person)).status).toBe(404)
    }
    expect(await node(eddaAtSchool, id)).toMatchObject({ transferId: id })
    await command(eddaAtSchool, 'cancelTransfer', id)
  })

  it('takes no more than it is told to', async () => {
    const said = { name: 'a.jsonl', form: 'snapshots', bytes: 10 }
    expect(
      await problem(await announce(eddaAtSchool, { ...said, bytes: 50 * 1_024 * 1_024 + 1 })),
    ).toMatchObject({
      status: 413,
      limit: 50 * 1_024 * 1_024,
    })
    for (const wrong of [{ name: '' }, { name: 'a/b' }, { form: 'zip' }, { bytes: 0 }, { more: 1 }])
      expect((await announce(eddaAtSchool, { ...said, ...wrong })).status).toBe(400)
    const { transferId } = (await (await announce(eddaAtSchool, said)).json()) as { transferId: string }
    expect((await part(eddaAtSchool, transferId, 0, Buffer.alloc(11))).status).toBe(413)
    expect((await part(eddaAtSchool, transferId, 0, Buffer.alloc(9))).status).toBe(400)
    expect((await part(eddaAtSchool, transferId, 1, Buffer.alloc(9))).status).toBe(400)
    expect((await part(eddaAtSchool, transferId, 0, Buffer.alloc(10), 'text/plain')).status).toBe(415)
    const open = [transferId]
    for (;;) {
      const response = await announce(eddaAtSchool, said)
      if (response.status !== 201) {
        expect(await problem(response)).toMatchObject({ status: 429, code: 'TOO_MANY_TRANSFERS' })
        break
      }
      open.push(((await response.json()) as { transferId: string }).transferId)
    }
    for (const id of open) await command(eddaAtSchool, 'cancelTransfer', id)
  })
})

describe('an export in the background', () => {
  const begin = (address: string, person: Person) =>
    asked(address, person, { method: 'POST', headers: { prefer: 'respond-async' } })

  it('gives the same as at once, only to whom it was made for, and stands in the audit', async () => {
    const response = await begin('/exports/audit.jsonl?eventTypes=MemberJoined', hansAtSchool)
    expect(response.status).toBe(202)
    const { transferId } = (await response.json()) as { transferId: string }
    const made = await until(hansAtSchool, transferId, 'DONE')
    expect(made.name).toMatch(/^audit-.*\.jsonl$/)
    expect(made).toMatchObject({ done: 3, total: 3 })
    const file = await asked(`/transfers/${transferId}/result`, hansAtSchool)
    expect(file.headers.get('content-disposition')).toContain('audit-')
    const text = await file.text()
    expect(text.trimEnd().split('\n')).toHaveLength(3)
    expect(Buffer.byteLength(text)).toBe(made.bytes)
    // an admin sees that it was made, and does not get it
    expect(await transfer(eddaAtSchool, transferId)).toMatchObject({ memberName: 'Hans Sommer' })
    expect((await asked(`/transfers/${transferId}/result`, eddaAtSchool)).status).toBe(404)
    for (;;) {
      const made = await (await asked('/exports/audit.jsonl?eventTypes=ExportMade', hansAtSchool)).text()
      if (made.includes('MemberJoined')) break
      await pause(50)
    }
  })

  it('asks for the same right as at once', async () => {
    expect((await begin('/exports/audit.csv', emilAtSchool)).status).toBe(403)
    expect((await begin('/exports/audit.csv?nonsense=1', ottoAtHospital)).status).toBe(400)
    expect((await begin('/exports/nothing.csv', ottoAtHospital)).status).toBe(404)
    const without = await asked('/exports/audit.csv', ottoAtHospital, { method: 'POST' })
    expect(await problem(without)).toMatchObject({ status: 400, code: 'PREFER' })
  })
})

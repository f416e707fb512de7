import { execFile } from 'node:child_process'
import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startApi } from '@plan-ledger/api'
import {
  fromBase64,
  leafHash,
  openCheckpoint,
  provesConsistency,
  provesInclusion,
  readCanonical,
  type Sha256,
  type Verify,
} from '@plan-ledger/integrity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testkit/index.ts'
import {
  adaAtHospital,
  aPlan,
  coachedByGrace,
  emilAtSchool,
  graceAtHospital,
  newUuid,
  ottoAtHospital,
  type Product,
  product,
  renamePlan,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

const sha256: Sha256 = (...data) => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return new Uint8Array(hash.digest())
}
const verify: Verify = (signature, text, key) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }
  return verifyWith(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}
const bytes = (base64: string) => fromBase64(base64)!

const checkpoint = '{ note origin size root covers signedAt publicKey }'
const evidence = `query ($id: ID!, $size: Int, $after: String) {
  plan(id: $id) {
    position
    evidence(size: $size) {
      checkpoint ${checkpoint}
      events(first: 7, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { eventId version index entry proof openings { subject salt part } }
      }
    }
  }
}`

/** All of a plan's evidence, page by page against one checkpoint, once it covers the plan. */
const evidenceOf = async (id: string) => {
  for (;;) {
    const { data } = await running.ask(adaAtHospital, evidence, { id })
    const plan = data.plan
    if (!plan.evidence || BigInt(plan.evidence.checkpoint.covers) < BigInt(plan.position)) {
      await new Promise(resolve => setTimeout(resolve, 50))
      continue
    }
    const { checkpoint, events } = plan.evidence
    const nodes = [...events.nodes]
    for (let page = events.pageInfo; page.hasNextPage; ) {
      const next = await running.ask(adaAtHospital, evidence, {
        id,
        size: checkpoint.size,
        after: page.endCursor,
      })
      nodes.push(...next.data.plan.evidence.events.nodes)
      page = next.data.plan.evidence.events.pageInfo
    }
    expect(nodes).toHaveLength(events.totalCount)
    return { checkpoint, events: nodes }
  }
}

const rename = (planId: string, title: string) =>
  running.ask(adaAtHospital, renamePlan, { planId, title, commandId: newUuid() })

test('a plan’s whole history is proved without the server: every entry in the signed log, every word committed to', async () => {
  const plan = await aPlan(running)
  for (let n = 0; n < 20; n += 1) await rename(plan.id, `Title ${n}`)
  const { checkpoint, events } = await evidenceOf(plan.id)

  const log = { name: checkpoint.origin, key: bytes(checkpoint.publicKey) }
  const head = openCheckpoint(sha256, checkpoint.note, log, verify)
  expect(events.map(({ version }: { version: number }) => version)).toEqual(
    Array.from({ length: 21 }, (_, n) => n + 1),
  )
  for (const { version, index, entry, proof, openings } of events) {
    const claim = { leaf: leafHash(sha256, bytes(entry)), index, proof: proof.map(bytes), ...head }
    expect(provesInclusion(sha256, claim)).toBe(true)
    const { sealed, ...clear } = readCanonical(bytes(entry)) as { sealed: Record<string, string> }
    expect(clear).toMatchObject({ version, stream: `plan-${plan.planId}` })
    for (const { subject, salt, part } of openings) {
      const hash = createHash('sha256').update('plan-ledger/part/1\n').update(bytes(salt)).update(part)
      expect(hash.digest('base64')).toBe(sealed[subject])
    }
    expect(openings).toHaveLength(Object.keys(sealed).length)
  }
  const words = events
    .at(-1)
    .openings.map(({ part }: { part: string }) => part)
    .join()
  expect(words).toContain('Title 19')
})

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
const run = (...words: readonly string[]) =>
  new Promise<{ code: number; lines: string[] }>(resolve =>
    execFile(process.execPath, [main, ...words], (error, out) =>
      resolve({ code: Number(error?.code ?? 0), lines: out.trimEnd().split('\n') }),
    ),
  )

test('A54: evidence leaves for the owner and auditors, is told to the owner with its digest, and is verified by whoever has the key', async () => {
  const plan = await aPlan(running)
  await rename(plan.id, 'Nurse of the year')
  await evidenceOf(plan.id)
  const taken = (who: Parameters<Product['token']>[0]) =>
    fetch(`${running.api.url}/exports/plans/${plan.planId}.evidence`, {
      headers: { authorization: `Bearer ${running.token(who)}` },
    })

  expect((await taken(graceAtHospital)).status).toBe(404)
  await coachedByGrace(running, plan.id)
  expect(await (await taken(graceAtHospital)).json()).toMatchObject({
    status: 403,
    rule: 'only-owner-or-auditor-takes-evidence',
  })
  expect((await taken(emilAtSchool)).status).toBe(404)
  const response = await taken(adaAtHospital)
  expect(response.headers.get('content-disposition')).toContain('.evidence.jsonl"')
  const text = await response.text()
  expect((await taken(ottoAtHospital)).status).toBe(200)

  const { data } = await running.ask(
    adaAtHospital,
    `query ($id: ID!) {
      organisation { checkpoint { verifierKey } }
      plan(id: $id) { views { nodes { kind format entries digest by { role } } } }
    }`,
    { id: plan.id },
  )
  const made = { kind: 'EXPORTED', format: 'BUNDLE', entries: 2 }
  expect(data.plan.views.nodes).toMatchObject([
    { ...made, by: { role: 'AUDITOR' } },
    { kind: 'VIEWED', by: { role: 'AUDITOR' } },
    { ...made, by: { role: 'OWNER' }, digest: createHash('sha256').update(text).digest('hex') },
  ])

  const key = data.organisation.checkpoint.verifierKey
  const folder = await temporaryFolder()
  try {
    const file = join(folder, 'evidence.jsonl')
    await writeFile(file, text)
    const verified = await run('verify', file, '--key', key)
    expect(verified.code).toBe(0)
    expect(verified.lines.at(-1)).toMatch(/^2 events, \d+ parts opened, 0 erased, 0 signatures made anew\.$/)
    await writeFile(file, text.replace('Nurse of the year', 'Nurse of the week'))
    const altered = await run('verify', file, '--key', key, '--json')
    expect(altered.code).toBe(1)
    expect(JSON.parse(altered.lines[0]!)).toEqual({
      kind: 'contradicts',
      what: 'opening-differs',
      version: 2,
    })
    await writeFile(file, '')
    expect(await run('verify', file, '--key', key)).toEqual({
      code: 2,
      lines: ['Nothing was verified: the file is no evidence of a plan.'],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a checkpoint kept from before proves that nothing it saw was altered, also after a restart', async () => {
  const plan = await aPlan(running)
  const kept = (await evidenceOf(plan.id)).checkpoint
  await running.api.stop()
  running.api = await startApi(running.settings)
  for (let n = 0; n < 5; n += 1) await rename(plan.id, `Later ${n}`)
  const now = (await evidenceOf(plan.id)).checkpoint
  expect(now.publicKey).toBe(kept.publicKey)
  const { data } = await running.ask(
    adaAtHospital,
    'query ($from: Int!, $to: Int!) { organisation { consistency(from: $from, to: $to) } }',
    { from: kept.size, to: now.size },
  )
  const log = { name: kept.origin, key: bytes(kept.publicKey) }
  const [older, newer] = [kept, now].map(({ note }) => openCheckpoint(sha256, note, log, verify))
  const proof = data.organisation.consistency.map(bytes)
  expect(provesConsistency(sha256, { older: older!, newer: newer!, proof })).toBe(true)
  expect(provesConsistency(sha256, { older: { ...older!, root: newer!.root }, newer: newer!, proof })).toBe(
    false,
  )
})

test('a size that was never signed has no checkpoint and no proof', async () => {
  const plan = await aPlan(running)
  const { checkpoint } = await evidenceOf(plan.id)
  const { data } = await running.ask(
    adaAtHospital,
    `query ($id: ID!, $size: Int!, $other: Int!) {
      organisation { checkpoint(size: $other) { note } consistency(from: $size, to: $other) }
      plan(id: $id) { evidence(size: $other) { checkpoint { note } } }
    }`,
    { id: plan.id, size: checkpoint.size, other: checkpoint.size + 1_000 },
  )
  expect(data).toEqual({ organisation: { checkpoint: null, consistency: null }, plan: { evidence: null } })
})

test('each organisation has a log of its own, which others do not see', async () => {
  const plan = await aPlan(running)
  const { checkpoint: ours } = await evidenceOf(plan.id)
  const { data } = await running.ask(emilAtSchool, `{ organisation { checkpoint ${checkpoint} } }`)
  expect(data.organisation.checkpoint.origin).not.toBe(ours.origin)
  const size = data.organisation.checkpoint.size
  expect(size).toBeLessThan(ours.size)
  expect((await running.ask(emilAtSchool, evidence, { id: plan.id })).data.plan).toBeNull()
})

test('its secret key is a file that only its owner may read, and no log line tells it', async () => {
  const { mode } = await stat(running.settings.logKeyFile)
  expect(mode & 0o077).toBe(0)
  const secret = await readFile(running.settings.logKeyFile)
  expect(secret).toHaveLength(32)
  for (const line of running.logged) expect(line).not.toContain(secret.toString('hex'))
})

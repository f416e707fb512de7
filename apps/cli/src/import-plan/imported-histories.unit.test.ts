import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plan, type PlanEvent, planStream } from '@plan-ledger/domain'
import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import {
  checkHistory,
  type DocumentedHistory,
  type DocumentOfPlan,
  readDocument,
  writeDocument,
} from '@plan-ledger/exchange'
import { digestInput } from '@plan-ledger/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFrom } from '../export-plan/export-plan.ts'
import { toFile } from '../export-plan/write-out.ts'
import { importInto } from '../import-snapshots/import-snapshots.ts'
import { ledgerOn } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { importPlanInto } from './import-plan.ts'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const fixture = pathOf('../../../../tests/fixtures/plan-histories/kubernetes-enhancements.jsonl')
const example = pathOf('../../../../docs/plan-document.example.yaml')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('plan documents of histories that were imported themselves', () => {
  it('bring back the same events, for 320 real plans', async () => {
    const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
    const rejects = join(folder, 'rejects.jsonl')
    const { organisation } = await importInto(ledger, {
      file: fixture,
      organisation: 'Enhancements',
      rejects,
    })
    const page = await ledger.log.readAll({
      after: 0n,
      limit: 1_000,
      filter: { types: ['PlanStarted'], streamPrefixes: [planStream('')] },
    })
    expect(page.events).toHaveLength(320)
    const facts = {
      now: new Date().toISOString(),
      digestOf: (plan: Plan) => createHash('sha256').update(digestInput(plan)).digest('hex'),
    }
    for (const { stream } of page.events) {
      const { events } = await ledger.plans().load(stream)
      const history = events.map(({ position, ...event }) => event as PlanEvent)
      const read = readDocument(JSON.stringify(writeDocument(history, organisation)), 'json')
      if ('flaws' in read) throw new Error(JSON.stringify(read.flaws))
      const document = read.document as DocumentOfPlan & { readonly history: DocumentedHistory }
      expect(checkHistory(document, facts)).toEqual(history)
    }
  }, 120_000)
})

describe('what was erased', () => {
  it('is not brought back by a document', async () => {
    const [log, vault] = [memoryEventLog(), memoryKeyVault()]
    const first = await importPlanInto(ledgerOn(log, vault), { file: example, organisation: 'Harbour' })
    const { state } = await ledgerOn(log, vault).plans().load(planStream(first.plan))
    const more = join(folder, 'more.yaml')
    const text = await readFile(example, 'utf8')
    await writeFile(
      more,
      text.replace('  goals:', '  goals:\n    - { key: more, statement: More, kind: personal }'),
    )
    vault.destroy(first.organisation.id, state!.owner)
    const before = await log.head()
    await expect(importPlanInto(ledgerOn(log, vault), { file: more })).rejects.toThrow(Sentence)
    expect(await log.head()).toBe(before)
  })

  it('is not in an export, and such a history is not taken for a whole one', async () => {
    const [log, vault] = [memoryEventLog(), memoryKeyVault()]
    const ledger = ledgerOn(log, vault)
    const { plan, organisation } = await importPlanInto(ledger, { file: example, organisation: 'Harbour' })
    const { state } = await ledger.plans().load(planStream(plan))
    vault.destroy(organisation.id, state!.coach!.id)
    const file = join(folder, 'erased.json')
    let text = ''
    await exportFrom(ledgerOn(log, vault), {
      plan,
      format: 'json',
      write: async written => {
        text = written
        await toFile(file)(written)
      },
    })
    expect(text).toContain('Noor Haddad')
    expect(text).not.toContain('Piet Lindgren')
    const elsewhere = ledgerOn(memoryEventLog(), memoryKeyVault())
    await expect(importPlanInto(elsewhere, { file })).rejects.toThrow(/coach\.name: .*\(FIELD_MISSING\)/)
    expect(await elsewhere.log.head()).toBe(0n)
  })
})

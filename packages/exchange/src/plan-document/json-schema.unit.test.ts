import { readdirSync, readFileSync } from 'node:fs'
import { type PlanEvent, planPersonal } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harbour } from './documents.testing.ts'
import { planDocumentSchema } from './json-schema.ts'
import { documentOfPlan } from './schema/document.ts'
import { writeDocument } from './write-document.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const schema = planDocumentSchema() as Schema
const golden = new URL('../../../domain/golden/', import.meta.url)
const goldenEvents = readdirSync(golden)
  .map(file => JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as PlanEvent)
  .filter(({ stream }) => stream.startsWith('plan-'))
  .sort((a, b) => a.version - b.version)

describe('the JSON Schema of plan documents', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const isValid = ajv.compile(schema as object)

  it('is the one that is published', () =>
    expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../../docs/plan-document.schema.json',
    ))

  it('has a definition of every type of event', () =>
    expect(Object.keys(schema.$defs ?? {})).toEqual(expect.arrayContaining(Object.keys(planPersonal))))

  it('describes every property', () => {
    const silent: string[] = []
    const walk = (at: Schema, path: string) => {
      for (const [name, property] of Object.entries(at.properties ?? {})) {
        if (!property.description) silent.push(`${path}.${name}`)
        walk(property, `${path}.${name}`)
      }
      if (at.items) walk(at.items, `${path}[]`)
      for (const one of at.anyOf ?? []) walk(one, path)
      for (const [name, definition] of Object.entries(at.$defs ?? {})) walk(definition, name)
    }
    walk(schema, '')
    expect(silent).toEqual([])
  })

  it('takes every event that was ever stored, and reads it as it is', () => {
    const document = writeDocument(goldenEvents, harbour(goldenEvents))
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true)
    expect(documentOfPlan.parse(document)).toEqual(document)
  })

  it('takes the document of any plan', () =>
    fc.assert(
      fc.property(planHistories(), events => {
        expect(isValid(writeDocument(events, harbour(events))), JSON.stringify(isValid.errors)).toBe(true)
      }),
      { numRuns: 50, seed: 20261122 },
    ))

  it('refuses a field that it does not know, wherever it stands', () => {
    const [started] = goldenEvents
    const document = writeDocument([started!], harbour(goldenEvents))!
    const [event] = document.history!.events
    for (const odd of [
      { ...document, odd: 1 },
      { ...document, plan: { ...document.plan, odd: 1 } },
      { ...document, history: { ...document.history, events: [{ ...event, odd: 1 }] } },
      {
        ...document,
        history: { ...document.history, events: [{ ...event, data: { ...event!.data, odd: 1 } }] },
      },
    ]) {
      expect(isValid(odd)).toBe(false)
      expect(documentOfPlan.safeParse(odd).success).toBe(false)
    }
  })
})

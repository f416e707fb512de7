import type { GraphQLScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from './schema.ts'

const scalar = (name: string) => schema.getType(name) as GraphQLScalarType

describe('the scalars', () => {
  it.each([
    ['Moment', 'now', { kind: 'now' }],
    ['Moment', 'rev:41', { kind: 'version', version: 41 }],
    ['Moment', '2026-11-20T16:05:00Z', { kind: 'instant', instant: '2026-11-20T16:05:00.000Z' }],
    ['Position', '0', 0n],
    ['Position', '9223372036854775807', 9_223_372_036_854_775_807n],
    ['DateTime', '2026-11-20T16:05:00Z', '2026-11-20T16:05:00.000Z'],
    ['DateTime', '2026-11-20T16:05:00.120Z', '2026-11-20T16:05:00.120Z'],
    ['Day', '2024-02-29', '2024-02-29'],
    ['Decimal', '-12.50', '-12.50'],
    ['UUID', '0199a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b', '0199a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b'],
  ])('%s takes %s', (name, text, value) => {
    expect(scalar(name).parseValue(text)).toEqual(value)
  })

  it.each([
    ['Moment', 'yesterday'],
    ['Moment', 'rev:-1'],
    ['Moment', 41],
    ['Position', '-1'],
    ['Position', '01'],
    ['Position', '9223372036854775808'],
    ['Position', 12],
    ['DateTime', '2026-02-30T16:05:00Z'],
    ['DateTime', '2026-11-20T16:05:00+01:00'],
    ['DateTime', '2026-11-20'],
    ['Day', '2026-02-30'],
    ['Day', '2026-2-3'],
    ['Decimal', '1e3'],
    ['Decimal', 12.5],
    ['Decimal', '1234567890123456789'],
    ['UUID', '0199A1B2-C3D4-7E5F-8A6B-9C0D1E2F3A4B'],
    ['UUID', 'ada'],
  ])('%s refuses %s and says what is expected', (name, value) => {
    const shown = typeof value === 'string' ? JSON.stringify(value) : 'number'
    expect(() => scalar(name).parseValue(value)).toThrow(`${shown} is not a`)
  })

  it('Moment and Position are written as they are read', () => {
    expect(scalar('Moment').serialize({ kind: 'version', version: 41 })).toBe('rev:41')
    expect(scalar('Position').serialize(1_024n)).toBe('1024')
  })
})

import type { Moment } from '@plan-ledger/projections'
import { parseMoment, printMoment } from '@plan-ledger/projections'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const refuse = (value: unknown, expected: string): never => {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeof value
  throw new GraphQLError(`${shown} is not ${expected}.`)
}

const matching = (value: unknown, pattern: RegExp, expected: string): string =>
  typeof value === 'string' && value.length <= 100 && pattern.test(value) ? value : refuse(value, expected)

const asIs = <T>(value: T) => value

builder.scalarType('Moment', {
  description:
    'A moment in the life of a plan: `now`; `rev:41`, which is after its version 41; or an instant as in `DateTime`.',
  serialize: moment => printMoment(moment as Moment),
  parseValue: value => {
    const moment = typeof value === 'string' ? parseMoment(value) : undefined
    return moment ?? refuse(value, 'a moment: write `now`, `rev:41` or `2026-11-20T16:05:00.000Z`')
  },
})

const largestPosition = 2n ** 63n - 1n

builder.scalarType('Position', {
  description: 'A place in the log, as digits: opaque but for its order. `0` is before everything.',
  serialize: position => String(position),
  parseValue: value => {
    const position = BigInt(matching(value, /^(0|[1-9]\d{0,18})$/, 'a position: digits, such as `1024`'))
    return position <= largestPosition ? position : refuse(value, `a position: at most ${largestPosition}`)
  },
})

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/

builder.scalarType('DateTime', {
  description:
    'An instant, RFC 3339 in UTC: `2026-11-20T16:05:00.000Z`. Milliseconds may be left out when sent.',
  serialize: asIs,
  parseValue: value => {
    const expected = 'an instant in UTC, such as `2026-11-20T16:05:00.000Z`'
    const text = matching(value, instant, expected)
    const at = Date.parse(text)
    if (Number.isNaN(at)) return refuse(value, expected)
    const printed = new Date(at).toISOString()
    // Date.parse rolls 30 February over into March.
    return printed.slice(0, 19) === text.slice(0, 19) ? printed : refuse(value, expected)
  },
})

builder.scalarType('Day', {
  description: 'A calendar day without a time zone: `2026-11-20`.',
  serialize: asIs,
  parseValue: value => {
    const expected = 'a day, such as `2026-11-20`'
    const day = matching(value, /^\d{4}-\d{2}-\d{2}$/, expected)
    const at = new Date(`${day}T00:00:00.000Z`)
    return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? refuse(value, expected) : day
  },
})

builder.scalarType('Decimal', {
  description: 'A decimal number as text, so that nothing is rounded: `12.5`. At most 18 digits.',
  serialize: asIs,
  parseValue: value => {
    const decimal = matching(value, /^-?\d+(\.\d+)?$/, 'a decimal number as text, such as `"12.5"`')
    return decimal.replace(/\D/g, '').length <= 18
      ? decimal
      : refuse(value, 'a decimal number of at most 18 digits')
  },
})

builder.scalarType('UUID', {
  description: 'A UUID in lower case: `0199a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b`. Make new ones as version 7.',
  serialize: asIs,
  parseValue: value =>
    matching(
      value,
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      'a UUID in lower case, such as `0199a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b`',
    ),
})

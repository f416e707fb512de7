import {
  type Actor,
  isDay,
  isInstant,
  isUuid,
  limits,
  type Origin,
  type Reason,
  reasonCodes,
  roles,
} from '@plan-ledger/domain'
import { z } from 'zod'
import { object } from './object.ts'

/** A text; whether it may have several lines is the domain's to say. Lengths are UTF-16 units, as everywhere here. */
export const text = (limit: number) => z.string().min(1).max(limit)

export const scale = (min: number, max: number) => z.int().min(min).max(max)

export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .refine(isUuid)
  .meta({ id: 'Uuid', description: 'A UUID in lower case.' })

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .meta({ id: 'Day', description: 'A day of the calendar, without a zone.', examples: ['2026-11-20'] })

export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine(isInstant)
  .meta({
    id: 'Instant',
    description: 'A moment, RFC 3339, UTC, with exactly three decimals.',
    examples: ['2026-11-20T16:05:00.000Z'],
  })

export const decimal = z
  .string()
  .max(limits.decimalDigits * 4)
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({
    id: 'Decimal',
    description: `A decimal number as text, of at most ${limits.decimalDigits} digits.`,
    examples: ['12.5'],
  })

export const actor = object<Actor>({
  id: uuid.describe('Who acted.'),
  name: text(limits.name).describe('The name they bore then.'),
  role: z.enum(roles).describe('In which role they acted.'),
  onBehalfOf: uuid.exactOptional().describe('For whom they acted, if for somebody else.'),
}).meta({ id: 'Actor', description: 'Who acted, under the name carried at that moment.' })

export const reason = object<Reason>({
  code: z.enum(reasonCodes).describe('The kind of reason; `other` needs a text.'),
  text: text(limits.reasonText).exactOptional().describe('In their own words.'),
  cause: uuid.exactOptional().describe('The barrier, check-in, assessment or review behind it.'),
}).meta({ id: 'Reason', description: 'Why it was done.' })

const origins = ['app', 'import', 'api'] as const satisfies readonly Origin[]
export const origin = z.enum(origins)

export const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

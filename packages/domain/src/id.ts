import type { Uuid } from './envelope.ts'

/** Any lower-case UUID, whatever its version: imported elements have derived ids. */
export const isUuid = (text: unknown): text is Uuid =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

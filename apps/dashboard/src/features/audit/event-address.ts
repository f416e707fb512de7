import type { AuditEntry } from './documents.ts'

/** The permalink of an event. When it was recorded is part of it: events are found by their time, then by their id. */
export const eventHref = ({ eventId, recordedAt }: Pick<AuditEntry, 'eventId' | 'recordedAt'>): string =>
  `/audit/${eventId}?at=${encodeURIComponent(recordedAt)}`

/** The plan right after the event. */
export const planThenHref = (planId: string, version: number): string => `/plans/${planId}?at=rev:${version}`

import type { AuditEntry } from './documents.ts'

/** The permalink of an event. */
export const eventHref = ({ eventId }: Pick<AuditEntry, 'eventId'>): string => `/audit/${eventId}`

/** The plan right after the event. */
export const planThenHref = (planId: string, version: number): string => `/plans/${planId}?at=rev:${version}`

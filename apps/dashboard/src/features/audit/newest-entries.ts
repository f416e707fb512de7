import { type AuditFilter, auditQuery } from './documents.ts'

const pageSize = 30

/** A page of entries under a filter, newest first: the same question from the server and from the browser. */
export const newestEntries = (filter: AuditFilter, after: string | null = null) => ({
  document: auditQuery,
  variables: { filter, first: pageSize, after },
})

import type { TimeAxis } from '../plan/documents.ts'

export const pageSize = 30

/** What the timeline asks first, unfiltered, and what it asks after that. */
export const firstPage = (id: string, axis: TimeAxis, after: string | null = null) => ({
  id,
  axis,
  first: pageSize,
  after,
  types: null,
  element: null,
})

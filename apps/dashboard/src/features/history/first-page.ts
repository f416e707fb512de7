import type { TimeAxis } from '../plan/documents.ts'

export const pageSize = 30

/** What the timeline asks first, unfiltered. */
export const firstPage = (id: string, axis: TimeAxis) => ({
  id,
  axis,
  first: pageSize,
  after: null,
  types: null,
  element: null,
})

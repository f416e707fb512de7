import type { TimeAxis } from '../plan/documents.ts'

/** Change sets of a first page: the history is read through, beside the plan stands what happened last. */
export const firstSizes = { history: 30, overview: 12 } as const
export type FirstSize = (typeof firstSizes)[keyof typeof firstSizes]

const olderSize = 30

/** What the timeline asks first, unfiltered, and what it asks after that. */
export const firstPage = (id: string, axis: TimeAxis, size: FirstSize, after: string | null = null) => ({
  id,
  axis,
  first: after === null ? size : olderSize,
  after,
  types: null,
  element: null,
})

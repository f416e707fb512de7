'use client'
import { PageProblem } from '../../../components/page-problem.tsx'

/** One part of a plan fails alone: time bar, rail and the other parts stay. */
const PartError = ({ error, reset }: { readonly error: Error; readonly reset: () => void }) => (
  <PageProblem error={error} words="block" onRetry={reset} />
)

export default PartError

'use client'
import { PageProblem } from '../components/page-problem.tsx'

const PageError = ({ error, reset }: { readonly error: Error; readonly reset: () => void }) => (
  <div className="mx-auto w-full max-w-2xl px-4 py-16">
    <PageProblem error={error} words="unexpected" onRetry={reset} />
  </div>
)

export default PageError

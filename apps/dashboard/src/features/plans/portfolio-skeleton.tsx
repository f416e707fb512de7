import { Skeleton } from '../../components/ui/states.tsx'

export const RowsSkeleton = () => (
  <div aria-busy className="flex flex-col gap-px">
    {Array.from({ length: 8 }, (_, i) => (
      <Skeleton key={i} className="h-[4.25rem] rounded-none first:rounded-t-card last:rounded-b-card" />
    ))}
  </div>
)

export const PortfolioSkeleton = () => (
  <div className="mx-auto w-full max-w-[90rem] px-4 py-6 md:px-6">
    <Skeleton className="mb-6 h-8 w-40" />
    <Skeleton className="mb-4 h-9" />
    <RowsSkeleton />
  </div>
)

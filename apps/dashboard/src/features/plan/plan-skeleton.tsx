'use client'
import { useTranslations } from 'use-intl'
import { Skeleton } from '../../components/ui/states.tsx'

export const PlanSkeleton = () => (
  <div aria-busy className="mx-auto w-full max-w-[90rem] px-4 py-4 md:px-6">
    <h1 className="sr-only">{useTranslations('shell')('plan')}</h1>
    <Skeleton className="mb-3 h-4 w-48" />
    <Skeleton className="mb-6 h-14 max-w-2xl" />
    <Skeleton className="mb-5 h-28" />
    <div className="grid gap-6 lg:grid-cols-[1fr_24rem]">
      <div className="flex flex-col gap-3">
        {[0, 1, 2, 3, 4].map(n => (
          <Skeleton key={n} className="h-20" />
        ))}
      </div>
      <Skeleton className="h-[30rem]" />
    </div>
  </div>
)

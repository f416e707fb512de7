'use client'
import Link from 'next/link'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { SectionKey } from '../shell/sections.ts'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import type { StorySentence } from './documents.ts'

type Cause = StorySentence['causes']['nodes'][number]['elements'][number]

const partOf: Readonly<Partial<Record<Cause['kind'], SectionKey>>> = {
  GOAL: 'goals',
  STEP: 'steps',
  BARRIER: 'barriers',
  READINESS: 'readiness',
  OPPORTUNITY: 'opportunities',
  OCCUPATION: 'occupations',
  ASSESSMENT: 'assessment',
  CHECK_IN: 'checkIns',
  REVIEW: 'reviews',
  BASELINE: 'baselines',
}

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** What led to a change, by the name of then; on a page of the plan it leads to its part. */
export const ElementLink = ({ element }: { readonly element: Cause }) => {
  const { planId, hrefOf } = usePlanAddress()
  const { day } = useFormat()
  const part = partOf[element.kind]
  // what has no name is called by its day
  const name = isDay.test(element.name) ? day(element.name) : element.name
  if (planId === undefined || part === undefined) return <Bdi text={name} />
  return (
    <Link
      href={hrefOf(part, {}, part === 'goals' && element.id ? `/${element.id}` : '')}
      className="text-primary underline decoration-primary/40 underline-offset-2 hover:decoration-primary"
    >
      <Bdi text={name} />
    </Link>
  )
}

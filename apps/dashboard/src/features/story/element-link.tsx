'use client'
import Link from 'next/link'
import { Bdi } from '../../components/ui/bdi.tsx'
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

/** What led to a change, by the name of then; on a page of the plan it leads to its part. */
export const ElementLink = ({ element }: { readonly element: Cause }) => {
  const { planId, hrefOf } = usePlanAddress()
  const part = partOf[element.kind]
  if (planId === undefined || part === undefined) return <Bdi text={element.name} />
  return (
    <Link
      href={hrefOf(part, {}, part === 'goals' && element.id ? `/${element.id}` : '')}
      className="text-primary hover:underline"
    >
      <Bdi text={element.name} />
    </Link>
  )
}

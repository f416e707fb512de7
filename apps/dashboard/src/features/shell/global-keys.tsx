'use client'
import { useRouter } from 'next/navigation'
import { useKeys } from './keys.ts'
import type { SectionKey } from './sections.ts'
import { usePlanAddress } from './use-plan-address.ts'

const ofPlan: Readonly<Record<string, SectionKey>> = {
  'g o': 'overview',
  'g h': 'history',
  'g c': 'compare',
  'g b': 'blame',
  'g r': 'progress',
}
const ofPlace: Readonly<Record<string, string>> = {
  'g p': '/plans',
  'g a': '/audit',
  'g n': '/analytics',
  'g w': '/coach',
  'g i': '/integrity',
}

/** `G` and a letter goes there. */
export const GlobalKeys = () => {
  const router = useRouter()
  const { planId, hrefOf } = usePlanAddress()
  useKeys({
    ...Object.fromEntries(Object.entries(ofPlace).map(([keys, href]) => [keys, () => router.push(href)])),
    ...(planId
      ? Object.fromEntries(
          Object.entries(ofPlan).map(([keys, key]) => [keys, () => router.push(hrefOf(key))]),
        )
      : {}),
  })
  return null
}

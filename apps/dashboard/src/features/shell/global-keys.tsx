'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { late } from '../../components/ui/late.ts'
import { useKeys } from './keys.ts'
import type { SectionKey } from './sections.ts'
import { usePlanAddress } from './use-plan-address.ts'

const KeySheet = late(() => import('./key-sheet.tsx').then(module => module.KeySheet))

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

/** `G` and a letter goes there; `?` shows all keys. */
export const GlobalKeys = () => {
  const router = useRouter()
  const { planId, hrefOf } = usePlanAddress()
  const [sheet, setSheet] = useState(false)
  useKeys({
    '?': () => setSheet(true),
    ...Object.fromEntries(Object.entries(ofPlace).map(([keys, href]) => [keys, () => router.push(href)])),
    ...(planId
      ? Object.fromEntries(
          Object.entries(ofPlan).map(([keys, key]) => [keys, () => router.push(hrefOf(key))]),
        )
      : {}),
  })
  return sheet ? <KeySheet onClose={() => setSheet(false)} /> : null
}
